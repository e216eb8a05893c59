/** Text fragments: what is encoded how, and which addresses are refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textFragmentUrl } from './text-fragment.ts'

const PAGE = 'https://news.example/a?b=c'

describe('textFragmentUrl', () => {
  const cases: [string, string, string, string][] = [
    ['a short quote is whole', PAGE, 'signed a deal', '#:~:text=signed%20a%20deal'],
    ['commas, dashes and ampersands are encoded', PAGE, 'steel, 50-50 R&D', '#:~:text=steel%2C%2050%2D50%20R%26D'],
    ['white space is collapsed', PAGE, '  one \t two ', '#:~:text=one%20two'],
    [
      'a long quote by its ends',
      PAGE,
      'one two three four five six seven eight nine ten eleven twelve',
      '#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
    ],
    ['two paragraphs by their ends', PAGE, 'first here\nlast there', '#:~:text=first%20here,last%20there'],
    ['an empty quote gives the page', PAGE, ' \n ', ''],
    ['an element fragment stays', `${PAGE}#part`, 'a deal', '#part:~:text=a%20deal'],
    ['an old directive goes', `${PAGE}#:~:text=old`, 'new', '#:~:text=new'],
  ]
  it.each(cases)('%s', (_name, url, quote, ending) => {
    expect(textFragmentUrl(url, quote)).toBe(PAGE + ending)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', 'chrome://settings', 'not an address', ''])(
    'refuses %s',
    (url) => {
      expect(textFragmentUrl(url, 'quote')).toBeUndefined()
    },
  )

  it('always gives an address that parses, with the same path, whatever the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        const made = new URL(textFragmentUrl(PAGE, quote) ?? '')
        expect(made.origin + made.pathname + made.search).toBe(PAGE)
        expect(made.hash.replace('#:~:text=', '')).not.toMatch(/[-&#\s]/u)
      }),
    )
  })
})
