/**
 * `npm run train`: builds the tagger's clusters and weights from ../shared/corpora and writes them to public/tagger/en.bin.
 * `--open-only` trains on corpora with an open licence alone and only reports; `--out FILE` writes somewhere else.
 */
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { KINDS } from '../../lib/tagger/labels.ts'
import { createTagger } from '../../lib/tagger/tag.ts'
import { readWeights, writeWeights } from '../../lib/tagger/weights.ts'
import { buildClusters, calibrateByFolds, readDocuments, readExamples, shippedGazetteer, trainWeights } from './build.ts'
import { hasCorpora, readTest } from './corpora.ts'
import { measure, scores } from './measure.ts'

const SHIPPED = 'public/tagger/en.bin'

function train({ open, out }: { open: boolean; out: string | undefined }): void {
  const log = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
  const started = performance.now()
  const gazetteer = shippedGazetteer()
  const clusters = buildClusters({ open })
  log(`${clusters.size} words in clusters`)
  const examples = readExamples(readDocuments(gazetteer, open ? 'open' : 'shipped'), gazetteer, clusters)
  log(`${examples.length} documents, ${examples.reduce((sum, d) => sum + d.labels.length, 0)} tokens in names or near them`)
  const calibration = calibrateByFolds(examples, gazetteer, clusters)
  log(`confidence fitted on held-out documents: ${[...calibration].map((n) => n.toFixed(2)).join(' ')}`)
  const bytes = writeWeights({ ...trainWeights(examples, clusters, log), calibration })
  if (out) writeFileSync(out, bytes)
  log(`${out ?? 'not written'}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip -9`)
  const tagger = createTagger(readWeights(bytes), gazetteer)
  for (const name of [...(open ? ['worldwide'] : []), 'conll2003-testa', 'crossner-politics-dev']) {
    const counts = measure(tagger, readTest(name))
    log(`${name.padEnd(22)} F1 ${KINDS.map((kind) => `${kind} ${scores(counts[kind]).f.toFixed(3)}`).join(', ')}`)
  }
}

const open = process.argv.includes('--open-only')
const at = process.argv.indexOf('--out')
if (!hasCorpora()) {
  console.error(
    'train: ../shared/corpora is absent. The tagger is trained on it; nothing was written and public/tagger/en.bin is as it was.',
  )
  process.exit(1)
}
train({ open, out: at > 0 ? process.argv[at + 1] : open ? undefined : SHIPPED })
