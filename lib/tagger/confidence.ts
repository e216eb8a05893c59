/** Confidence of a span from its margin: a logistic fitted on held-out articles, one for each kind. */

/** Offset and slope of one kind's logistic. */
export interface Logistic {
  offset: number
  slope: number
}

/** What the logistic sees of a margin (score of the best labelling less that of the best one without the span; 0 or more). */
export const marginFeature = (margin: number): number => Math.sqrt(Math.max(0, margin))

/** Confidence between 0 and 1; rises with the margin where the slope is positive, as fitted slopes are. */
export const confidenceOf = (margin: number, { offset, slope }: Logistic): number =>
  1 / (1 + Math.exp(-(offset + slope * marginFeature(margin))))
