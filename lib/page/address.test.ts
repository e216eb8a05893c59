/** Addresses: what is stripped, and which canonical addresses are believed. */
import { describe, expect, test } from 'vitest'
import { cleanUrl } from '../text/clean-url.ts'
import { fitsPage, siteOf } from '../text/same-address.ts'

test.each([
  ['https://a.example/world/steel-talks?utm_source=x&fbclid=y#part', 'https://a.example/world/steel-talks'],
  ['https://a.example/story?id=7&utm_medium=mail', 'https://a.example/story?id=7'],
  ['https://a.example/world/steel-talks?page=2', 'https://a.example/world/steel-talks?page=2'],
  ['https://a.example/n?cid=8', 'https://a.example/n?cid=8'],
  ['https://me:secret@a.example/world/steel-talks', 'https://a.example/world/steel-talks'],
  ['about:blank#x', 'about:blank'],
])('%s is cleaned', (url, clean) => {
  expect(cleanUrl(url)).toBe(clean)
})

test.each([
  ['www.dawn.com', 'dawn.com'],
  ['amp.news.example', 'news.example'],
  ['www.standard.co.uk', 'standard.co.uk'],
  ['127.0.0.1', '127.0.0.1'],
])('%s belongs to %s', (host, site) => {
  expect(siteOf(host)).toBe(site)
})

const PAGE = 'https://www.courier.example/world/steel-talks-open-88123?id=1'
describe('canonical addresses', () => {
  test.each([
    'https://www.courier.example/world/steel-talks-open-88123',
    'https://courier.example/news/world/steel-talks-open-88123',
    'https://m.courier.example/story/88123/steel-talks-open',
  ])('%s fits', (url) => {
    expect(fitsPage(new URL(url), new URL(PAGE))).toBe(true)
  })
  test.each([
    'https://www.courier.example/',
    'https://elsewhere.example/world/steel-talks-open-88123',
    'https://www.courier.example/world/ferry-strikes-pier-90001',
    'https://www.courier.example/world/steel-talks-open-88124',
    'https://www.courier.example/world/',
  ])('%s does not', (url) => {
    expect(fitsPage(new URL(url), new URL(PAGE))).toBe(false)
  })
})
