/** Addresses in notes: what becomes a link, what stays text, and that nothing of the note is lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteParts } from './note-text.tsx'

const links = (note: string) => noteParts(note).flatMap(({ text, href }) => (href ? [text] : []))

describe('links in a note', () => {
  it.each([
    ['see https://port.example/ferry?year=2025#plan for more', ['https://port.example/ferry?year=2025#plan']],
    ['Two: http://a.example and https://b.example.', ['http://a.example', 'https://b.example']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['https://en.wiki.example/Hull_(ship), a page', ['https://en.wiki.example/Hull_(ship)']],
    ['“https://a.example/x”', ['https://a.example/x']],
    ['HTTPS://A.EXAMPLE/X', ['HTTPS://A.EXAMPLE/X']],
    ['line one\nhttps://a.example\nline three', ['https://a.example']],
  ])('%s', (note, expected) => {
    expect(links(note)).toEqual(expected)
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'ftp://a.example',
    'www.a.example',
    'a.example',
    'https://',
    'xhttps://a.example',
    '<a href="x">y</a>',
    '',
  ])('%s has none', (note) => {
    expect(links(note)).toEqual([])
  })

  it('a hundred thousand brackets after an address are no work', () => {
    const note = `https://a.example${')'.repeat(100_000)}`
    expect(links(note)).toEqual(['https://a.example'])
  })

  it('whatever is written, the parts are the note, and links are http or https', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('https://', 'javascript:', ' ', '\n', ')', '(', '.'),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const note = pieces.join('')
        const parts = noteParts(note)
        expect(parts.map(({ text }) => text).join('')).toBe(note)
        for (const { href } of parts) if (href !== undefined) expect(href).toMatch(/^https?:\/\//)
      }),
      { numRuns: 60 },
    )
  })
})
