/** Web Annotations: ours pass the W3C's schemas, and theirs are taken or declined with the reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Ajv from 'ajv-draft-04'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Annotation, COLOURS } from '../model/annotation.ts'
import { readFile } from './read-file.ts'
import { toW3c } from './w3c.ts'
import { readW3c } from './w3c-foreign.ts'
import { w3cProblem } from './w3c-musts.ts'
import { writeW3c } from './w3c-write.ts'
import { writeExport } from './write.ts'

const SUITE = '../shared/corpora/anchoring/w3c-web-annotation'
const there = existsSync(SUITE)
if (!there) console.warn(`SKIPPED: ${SUITE} is absent, so nothing is checked against the W3C's schemas and samples.`)

const jsonFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`)
    .sort()

const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const moment = fc.integer({ min: 0, max: 4e12 })
const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const lookAlike = fc.record({ exact: text, prefix: text, suffix: text })

/** Highlights as the page makes them, and as odd as the model allows. */
const anyAnnotation: fc.Arbitrary<Annotation> = fc
  .record(
    {
      id: word.map((one) => `n-${one}`),
      article: word,
      entity: word,
      published: fc.constant('2025-05-14'),
      lookAlikes: fc.array(lookAlike, { maxLength: 6 }),
      frame: fc.record({ address: fc.string({ maxLength: 2000 }), index: fc.nat() }),
      address: word,
      exact: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      prefix: text,
      suffix: text,
      title: text,
      note: text,
      tags: fc.array(text, { maxLength: 3 }),
      colour: fc.constantFrom(...COLOURS),
      kind: fc.constantFrom('person', 'project', 'organization', 'place', 'date', 'selection'),
      start: fc.nat(100_000),
      created: moment,
      modified: moment,
    },
    {
      requiredKeys: [
        ...(['id', 'address', 'exact', 'prefix', 'suffix', 'title', 'note', 'tags'] as const),
        ...(['colour', 'kind', 'start', 'created', 'modified'] as const),
      ],
    },
  )
  .map(({ address, exact, prefix, suffix, title, start, published, lookAlikes, frame, ...rest }) => ({
    ...rest,
    target: {
      source: `https://courier.example/${address}`,
      title,
      site: 'Harbour Courier',
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end: start + exact.length },
      ],
      ...(published === undefined ? {} : { published }),
      ...(lookAlikes === undefined ? {} : { lookAlikes }),
      ...(frame === undefined ? {} : { frame }),
    },
  }))

const anyAnnotations = fc.uniqueArray(anyAnnotation, { selector: (one) => one.id, maxLength: 6 })

const RIGHT = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  created: '2024-02-03T10:00:00Z',
  body: [
    { type: 'TextualBody', value: 'Ask the <b>port</b>.', format: 'text/plain' },
    { type: 'TextualBody', value: 'sea', purpose: 'tagging' },
  ],
  target: {
    source: 'https://courier.example/ferry?utm_source=mail#top',
    selector: [
      { type: 'TextPositionSelector', start: 12, end: 17 },
      { type: 'TextQuoteSelector', exact: 'a  new\n\tferry', prefix: 'They want ', suffix: '.' },
    ],
  },
}

describe('export as Web Annotations', () => {
  it('comes back as it was: everything, look-alikes and frames included', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        expect(readW3c(JSON.parse(writeW3c(annotations)), 0)).toEqual({ annotations, undated: [], refused: [] })
      }),
    )
  })

  it('comes back from our own export, too', () => {
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        const other = { corrections: [], questions: [], trash: [] }
        const none = { articles: [], entities: [], mentions: [], events: [], sources: [], ...other }
        const read = readFile(writeExport({ ...none, annotations }, 0), 0)
        expect(read).toMatchObject({ ok: true, value: { kind: 'antecedent', refused: [] } })
        expect(read.ok && read.value.contents.annotations).toEqual(annotations)
      }),
    )
  })

  it('keeps every rule that our reader checks of others', () => {
    fc.assert(
      fc.property(anyAnnotation, (one) => {
        expect(w3cProblem(JSON.parse(JSON.stringify(toW3c(one))))).toBeUndefined()
      }),
    )
  })
})

/** A page that stands in its collection has that one's context. */
const CONTEXT = { '@context': RIGHT['@context'] }

/** The W3C's schemas that say MUST, each as a check; only the definitions they refer to are loaded besides. */
const mustsOf = (folder: string) => {
  const ajv = new Ajv({
    strict: false,
    formats: { uri: /^[a-z][a-z0-9+.-]*:\S+$/i, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ },
  })
  for (const file of jsonFiles(`${SUITE}/definitions`)) ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')))
  return jsonFiles(`${SUITE}/${folder}`)
    .map((file) => ({ file, schema: JSON.parse(readFileSync(file, 'utf8')) }))
    .filter(({ schema }) => schema.assertionType === 'must')
    .map(({ file, schema }) => ({ file, title: schema.title as string, check: ajv.compile(schema) }))
}

describe.skipIf(!there)('the W3C suite', () => {
  const ofAnnotations = there ? mustsOf('annotations') : []

  it('finds nothing wrong with what we export: annotations, page and collection', () => {
    const ofCollections = mustsOf('collections')
    expect(ofAnnotations.length).toBeGreaterThan(50)
    const isOfPage = ({ file }: { file: string }) => file.includes('/pages/')
    const pages = ofCollections.filter(isOfPage)
    const collections = ofCollections.filter((must) => !isOfPage(must))
    expect([pages.length > 5, collections.length > 5]).toEqual([true, true])
    fc.assert(
      fc.property(anyAnnotations, (annotations) => {
        const collection = JSON.parse(writeW3c(annotations))
        for (const { title, check } of collections) expect([title, check(collection)]).toEqual([title, true])
        if (!collection.first) return
        for (const { title, check } of pages) expect([title, check({ ...CONTEXT, ...collection.first })]).toEqual([title, true])
        for (const item of collection.first.items)
          for (const { title, check } of ofAnnotations) expect([title, check(item)]).toEqual([title, true])
      }),
      { numRuns: 15 },
    )
  })

  it('the schemas themselves can fail: they find an annotation without target', () => {
    const { target: _, ...none } = RIGHT
    expect(ofAnnotations.some(({ check }) => !check(none))).toBe(true)
  })

  it('every correct sample is taken, or declined for what it is', () => {
    const taken: string[] = []
    for (const file of jsonFiles(`${SUITE}/tools/samples/correct`)) {
      const { annotations, refused } = readW3c(JSON.parse(readFileSync(file, 'utf8')), 0)
      expect(annotations.length + refused.length).toBeGreaterThan(0)
      if (annotations.length > 0) taken.push(file.replace(/.*\//, ''))
      for (const { why } of refused) expect(why).toMatch(/no quote of a text|are not in this file/)
    }
    expect(taken).toEqual(['anno26.json', 'anno32.json', 'collection1.json'])
  })

  it('every incorrect sample is declined, for what is wrong with it', () => {
    const files = jsonFiles(`${SUITE}/tools/samples/incorrect`)
    expect(files.length).toBe(39)
    for (const file of files) {
      let json: unknown
      try {
        json = JSON.parse(readFileSync(file, 'utf8'))
      } catch {
        continue
      }
      const { annotations, refused } = readW3c(json, 0)
      expect([file, annotations, refused.length]).toEqual([file, [], 1])
      expect(refused[0]?.why).not.toMatch(/no quote/)
    }
  })

  it('and still where only the one thing is wrong that the sample is about', () => {
    for (const file of jsonFiles(`${SUITE}/tools/samples/incorrect`)) {
      const lenient = readFileSync(file, 'utf8')
        .replace(/,(\s*[}\]])/g, '$1')
        .replace(/\["http:\/\/example.org\/1", "http:\/\/example.org\/2"\]/, '"http://example.org/1"')
      if (!lenient.startsWith('{')) continue
      const sample = JSON.parse(lenient)
      // Two are about the list of ids itself, two about what is no more than unusual: "langauage" is a key of their own.
      if (['multiple identifiers', 'bad language'].includes(sample.label)) continue
      expect([sample.label, w3cProblem(sample)]).toEqual([sample.label, expect.any(String)])
    }
  })
})

describe('import of Web Annotations', () => {
  const read = (change: object) => readW3c({ ...RIGHT, ...change }, 77)

  it('takes quote, context, notes and tags, as text; the address without tracking', () => {
    const { annotations, refused } = read({})
    expect(refused).toEqual([])
    expect(annotations).toEqual([
      {
        id: 'w3c:https%3A%2F%2Fnotes.example%2F1',
        target: {
          source: 'https://courier.example/ferry',
          title: 'https://courier.example/ferry',
          site: 'courier.example',
          selector: [
            { type: 'TextQuoteSelector', exact: 'a new ferry', prefix: 'They want ', suffix: '.' },
            { type: 'TextPositionSelector', start: 12, end: 23 },
          ],
        },
        note: 'Ask the <b>port</b>.',
        tags: ['sea'],
        colour: 'yellow',
        kind: 'selection',
        created: Date.UTC(2024, 1, 3, 10),
        modified: Date.UTC(2024, 1, 3, 10),
      },
    ])
  })

  it.each<[string, object, Partial<Annotation>]>([
    [
      'HTML becomes text',
      { body: { type: 'TextualBody', format: 'text/html', value: '<p>a &lt;b&gt;</p><script>' } },
      { note: 'a <b>' },
    ],
    ['a body that is elsewhere is told by its address', { body: 'https://notes.example/x' }, { note: 'https://notes.example/x' }],
    ['a bodyValue is a note', { body: undefined, bodyValue: 'well' }, { note: 'well' }],
    [
      'of a choice, the first',
      {
        body: {
          type: 'Choice',
          items: [
            { type: 'TextualBody', value: 'one' },
            { type: 'TextualBody', value: 'two' },
          ],
        },
      },
      { note: 'one' },
    ],
    ['no time is the time of the import', { created: undefined }, { created: 77, modified: 77 }],
  ])('%s', (_, change, want) => {
    expect(read(change).annotations).toMatchObject([want])
  })

  it.each<[string, object, RegExp]>([
    ['a script for an address', { target: { ...RIGHT.target, source: 'javascript:alert(1)' } }, /not a web address/],
    ['a script in disguise', { target: { ...RIGHT.target, source: 'java\nscript:alert(1)' } }, /./],
    ['data for an address', { target: { ...RIGHT.target, source: 'data:text/html,x' } }, /not a web address/],
    ['an empty quote', { target: { ...RIGHT.target, selector: { type: 'TextQuoteSelector', exact: ' \n ' } } }, /no quote/],
    [
      'two quotes in one',
      { target: { ...RIGHT.target, selector: { type: 'TextQuoteSelector', exact: ['a', 'b'] } } },
      /not one quote/,
    ],
    ['a whole page', { target: 'https://courier.example/ferry' }, /marks no quote/],
    [
      'a place without words',
      { target: { ...RIGHT.target, selector: { type: 'TextPositionSelector', start: 1, end: 2 } } },
      /marks no quote/,
    ],
    [
      'an endless quote',
      { target: { ...RIGHT.target, selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(300_000) } } },
      /too long/,
    ],
  ])('declines %s', (_, change, why) => {
    expect(read(change)).toMatchObject({ annotations: [], refused: [{ why: expect.stringMatching(why) }] })
  })

  it('takes the right ones of a list, and names the others', () => {
    const { annotations, refused } = readW3c(
      [RIGHT, { ...RIGHT, type: 'Squirrel' }, RIGHT, 7, { ...RIGHT, id: 'https://n.example/2' }],
      0,
    )
    expect(annotations.map(({ id }) => id)).toEqual(['w3c:https%3A%2F%2Fnotes.example%2F1', 'w3c:https%3A%2F%2Fn.example%2F2'])
    expect(refused).toEqual([
      { what: 'annotation 2 (https://notes.example/1)', why: 'it is not of the type Annotation' },
      { what: 'annotation 3 (https://notes.example/1)', why: 'it stands twice in the file' },
      { what: 'annotation 4', why: 'it is not an object' },
    ])
  })

  it('says where a collection keeps its annotations elsewhere', () => {
    const { '@context': context } = RIGHT
    expect(readW3c({ '@context': context, type: 'AnnotationCollection', first: 'https://n.example/p' }, 0).refused).toHaveLength(
      1,
    )
  })

  it('never throws, whatever it is given', () => {
    const keys = [
      '@context',
      'id',
      'type',
      'target',
      'body',
      'selector',
      'source',
      'items',
      'first',
      'exact',
      'refinedBy',
      'purpose',
    ]
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(
          'Annotation',
          'Choice',
          'TextQuoteSelector',
          'AnnotationPage',
          'https://a.example/',
          '\uD800',
          7,
          null,
          true,
        ),
        fc.dictionary(fc.constantFrom(...keys), tie('tree')),
        fc.array(tie('tree'), { maxLength: 4 }),
      ),
    }))
    fc.assert(
      fc.property(tree, (file) => {
        const { annotations, refused } = readW3c(file, 0)
        expect(Array.isArray(annotations) && Array.isArray(refused)).toBe(true)
      }),
    )
  })
})
