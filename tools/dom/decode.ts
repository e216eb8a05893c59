/** Turns the bytes of a saved page into text by its byte order mark or the charset that it declares. */

/** How far browsers look for a charset declaration: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

function declared(bytes: Uint8Array): string | null {
  // Twice the standard's window: pages saved with a banner or comment on top declare their charset late.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2 * PRESCAN_BYTES))
  const found = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)
  const label = found?.[1]?.toLowerCase() ?? null
  // A page whose declaration could be read as ASCII is not UTF-16 (same rule as in the standard).
  return label?.startsWith('utf-16') ? 'utf-8' : label
}

/** What windows-1252 has at 0x80 to 0x9F: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** By hand, since Node 20's TextDecoder takes windows-1252 for ISO 8859-1 (nodejs/node issue 56542) and loses curly quotes. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!)
}

function decodeAs(label: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal })
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Decodes a saved HTML file: byte order mark, then declared charset, then UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * An unknown charset name counts as none. Takes bytes, returns text without the byte order mark; never throws.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const label = byteOrderMark(bytes) ?? declared(bytes)
  const text = label === null ? null : decodeAs(label, bytes, false)
  return text ?? decodeAs('utf-8', bytes, true) ?? decodeWindows1252(bytes)
}
