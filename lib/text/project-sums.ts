/** Sums of money in the name of an undertaking: two loans of different sums are two loans. */

const SUM =
  /(?:^|[^\p{L}\d.,])\p{L}{0,3}[\p{Sc}]?\s?(\d[\d,]*(?:\.\d+)?)[\s-]?(m|mn|million|bn|billion|tn|trillion|crore|lakh)(?![\p{L}\d])/giu
const UNIT: Readonly<Record<string, number>> = {
  lakh: 1e5,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  crore: 1e7,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
}
/** Sums that differ by less are one, rounded. */
const ROUNDING = 0.06

/** Sums in a name, as plain numbers without their currency: "$7.5-billion loan" has 7,500,000,000. */
export const sumsIn = (name: string): number[] =>
  [...name.matchAll(SUM)].map(
    ([, figures = '', unit = '']) => Number(figures.replaceAll(',', '')) * (UNIT[unit.toLowerCase()] ?? 1),
  )

/** Whether both sides name sums and none of them is the same, roundings apart. */
export const sumsClash = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => Math.abs(x - y) <= ROUNDING * Math.max(x, y)))
