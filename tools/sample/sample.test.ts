import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sampleArticles } from './articles.ts'

it('the shipped sample is what the demo pages say (npm run sample makes it anew)', () => {
  expect(JSON.parse(readFileSync('public/sample/articles.json', 'utf8'))).toEqual(sampleArticles())
})
