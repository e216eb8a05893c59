/** Confidence of a span from its margin: a logistic fitted on held-out articles, for each kind one for single words and one for longer names. */

/** Offset and slope of a logistic. */
export interface Logistic {
  offset: number
  slope: number
}

/** Numbers of a calibration: offset and slope of each kind's single words, then of its longer names. */
export const PER_KIND = 4

/** Where in a calibration the logistic of a span of that kind and length in words begins. */
export const logisticAt = (kind: number, length: number): number => kind * PER_KIND + (length > 1 ? 2 : 0)

/** What the logistic sees of a margin (score of the best labelling less that of the best one without the span; 0 or more). */
export const marginFeature = (margin: number): number => Math.sqrt(Math.max(0, margin))

/** Confidence between 0 and 1; rises with the margin where the slope is positive, as fitted slopes are. */
export const confidenceOf = (margin: number, { offset, slope }: Logistic): number =>
  1 / (1 + Math.exp(-(offset + slope * marginFeature(margin))))
