/**
 * Ids of records, of which the newest sort first: UUIDs of version 8 (RFC 9562, section 5.8), the time counted backwards in the first 48 bits.
 * So what was read together lies together in the browser's database, and the first records of an index are the newest ones.
 */

const LAST = 2 ** 48 - 1

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** A new id at that moment (ms since 1970); 74 bits of it are random, so that no two devices make the same. Needs crypto.getRandomValues. */
export function newIdAt(moment: number): string {
  const time = hex(Math.max(0, LAST - Math.max(0, Math.floor(moment))), 12)
  const random = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => hex(byte, 2)).join('')
  const variant = hex(8 + (Number.parseInt(random[3] ?? '0', 16) & 3), 1)
  return `${time.slice(0, 8)}-${time.slice(8)}-8${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
