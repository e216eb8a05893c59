/** Bytes of backups: joined, as text (extension storage holds JSON in Chromium), summed up, and unpacked with a bound. */
import { fail, ok, type Result } from '../../model/result.ts'

/** All parts as one. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** More arguments than this are too many for a call in some engines. */
const AT_ONCE = 32_768

/** Bytes in base64. */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(text)
}

/** Bytes of a text in base64; undefined where it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    const letters = atob(text)
    const bytes = new Uint8Array(letters.length)
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
    return bytes
  } catch {
    return undefined
  }
}

/** SHA-256 in hexadecimal digits. */
export const sumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Whether bytes begin as gzip does (RFC 1952, 2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Text that a backup may unpack to; a small hostile file can unpack to any size. */
export const MAX_TEXT = 400_000_000

const TOO_LARGE = 'This file unpacks to more than any library holds, so it is none of ours. Choose another one.'
const DAMAGED = 'This file is damaged or cut off: it cannot be unpacked. Choose another backup.'

/** The text of a file: unpacked where it is gzip. Fails where it is damaged, cut off, or unpacks to more than `most` bytes. */
export const textOf = async (bytes: Uint8Array<ArrayBuffer>, most: number = MAX_TEXT): Promise<Result<string>> => {
  if (bytes.length > most) return fail('invalid', TOO_LARGE)
  if (!isGzip(bytes)) return ok(new TextDecoder().decode(bytes))
  const decoder = new TextDecoder()
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  let [text, size] = ['', 0]
  try {
    for (;;) {
      const { done, value } = await unpacked.read()
      if (done) return ok(text + decoder.decode())
      size += value.length
      if (size > most) {
        await unpacked.cancel()
        return fail('invalid', TOO_LARGE)
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return fail('invalid', DAMAGED)
  }
}
