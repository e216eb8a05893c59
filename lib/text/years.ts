/** The years between two days, as they are written after a role. */

/** "2022–2024", or "2025" where both days (YYYY-MM-DD) lie in one year; '' where there are none. */
export const yearsOf = ({ from, to }: { from: string; to: string }): string => {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return first === last ? first : `${first}–${last}`
}
