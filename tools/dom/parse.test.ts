/** The Node documents are those that browsers would build. */
import { describe, expect, test } from 'vitest'
import { decodeHtml } from './decode.ts'
import { parseHtml } from './parse.ts'

describe('parseHtml', () => {
  test('runs no script, loads nothing, and says its address', () => {
    const document = parseHtml(
      '<script>document.title = "ran"</script><link rel="stylesheet" href="https://a.example/x.css"><p>a',
      'https://page.example/b',
    )
    expect(document.title).toBe('')
    expect(document.URL).toBe('https://page.example/b')
  })

  test('<noscript> holds no elements, as in a browser with scripts', () => {
    expect(parseHtml('<body><noscript><p>x</p></noscript>', 'https://page.example/').querySelector('noscript p')).toBeNull()
  })

  test('a <noscript> in the head spills nothing, and one that is only told of takes nothing away', () => {
    const document = parseHtml(
      '<head><noscript><p>no</p></noscript><meta name="a"><script>"<noscript>"</script><!-- <noscript> --></head><body><p>yes</p><noscript>no</noscript>',
      'https://page.example/',
    )
    expect(document.body.textContent?.trim()).toBe('yes')
    expect(document.querySelector('head meta')).not.toBeNull()
  })

  test('declarative shadow roots are attached, nested ones too; closed ones are out of reach', () => {
    const document = parseHtml(
      '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open">in</template></x-b></template></x-a><x-c><template shadowrootmode="closed">no</template></x-c>',
      'https://page.example/',
    )
    expect(document.querySelector('x-a')!.shadowRoot!.querySelector('x-b')!.shadowRoot!.textContent).toBe('in')
    expect(document.querySelector('x-c')!.shadowRoot).toBeNull()
  })

  test('an address that is none throws', () => {
    expect(() => parseHtml('<p>', 'nonsense')).toThrow(TypeError)
  })
})

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))

describe('decodeHtml', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8 without a declaration', bytes('caf', [0xc3, 0xa9]), 'café'],
    ['bytes that are no UTF-8 are windows-1252', bytes('caf', [0xe9], ' ', [0x93], 'x', [0x94]), 'café “x”'],
    ['a declared charset', bytes('<meta charset="windows-1251">', [0xcc, 0xee]), '<meta charset="windows-1251">Мо'],
    [
      'http-equiv',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', [0xed]),
      '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">М',
    ],
    [
      'a byte order mark wins',
      bytes([0xef, 0xbb, 0xbf], '<meta charset="windows-1251">', [0xc3, 0xa9]),
      '<meta charset="windows-1251">é',
    ],
    ['UTF-16 with a mark', bytes([0xff, 0xfe, 0x41, 0, 0x1e, 0x04]), 'AО'],
    ['UTF-16 declared in ASCII is UTF-8', bytes('<meta charset="utf-16">', [0xc3, 0xa9]), '<meta charset="utf-16">é'],
    ['an unknown charset counts as none', bytes('<meta charset="klingon">', [0xc3, 0xa9]), '<meta charset="klingon">é'],
    ['nothing', bytes(), ''],
  ])('%s', (_, input, text) => {
    expect(decodeHtml(input)).toBe(text)
  })
})
