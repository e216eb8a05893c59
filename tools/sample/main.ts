/** `npm run sample`: writes public/sample/articles.json from the demo story. A test checks that the two agree. */
import { writeFileSync } from 'node:fs'
import { sampleArticles } from './articles.ts'

writeFileSync('public/sample/articles.json', `${JSON.stringify(sampleArticles(), null, 1)}\n`)
