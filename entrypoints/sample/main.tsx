import { render } from 'preact'
import browser from 'webextension-polyfill'
import { mountCard } from '../../components/hover-card/mount.ts'
import { newsArticleData, SampleArticle } from '../../components/sample/sample-article.tsx'
import type { ReadArticle } from '../../lib/model/article.ts'
import { newIdAt } from '../../lib/model/new-id.ts'
import type { GazetteerFile } from '../../lib/model/resources.ts'
import { ok } from '../../lib/model/result.ts'
import { marks } from '../../lib/reader/marks.ts'
import { Reader } from '../../lib/reader/reader.ts'
import { savedViews } from '../../lib/reader/saved-views.ts'
import { parseGazetteer } from '../../lib/recognize/gazetteer.ts'
import { withTagger } from '../../lib/recognize/tagger/load.ts'
import { highlightCss } from '../../lib/settings/highlight-style.ts'
import { readSettings } from '../../lib/settings/settings.ts'
import { sampleServices } from '../../lib/state/sample.ts'

/** The sample reads itself: browsers inject nothing into extension pages, so the reader comes as a module. */
async function file<T>(path: string): Promise<T> {
  return (await (await fetch(browser.runtime.getURL(path))).json()) as T
}

async function start(): Promise<void> {
  const { earlier, shown } = await file<{ earlier: ReadArticle[]; shown: ReadArticle }>('/sample/articles.json')
  const data = document.createElement('script')
  data.type = 'application/ld+json'
  data.textContent = newsArticleData(shown)
  const style = document.createElement('style')
  const settings = await readSettings(browser.storage.local)
  style.textContent = highlightCss(settings.colours)
  document.head.append(data, style)
  document.title = `${shown.meta.title} (sample)`
  render(<SampleArticle article={shown} />, document.getElementById('app')!)

  const weights = await fetch(browser.runtime.getURL('/tagger/en.bin'))
  const lists = parseGazetteer(await file<GazetteerFile>('/gazetteers/en.json'))
  const gazetteer = withTagger(lists, new Uint8Array(await weights.arrayBuffer()))
  const services = sampleServices({ gazetteer, settings, now: Date.now, newId: () => newIdAt(Date.now()) })
  await services.remember(earlier)
  const port = {
    ...services,
    loadCard: async () => ok(mountCard),
    loadMarks: async () => ok(marks),
    loadViews: async () => ok(savedViews),
    openLibrary: () => void browser.tabs.create({ url: browser.runtime.getURL('/library.html?sample') }),
    changed: () => undefined,
  }
  new Reader({ document, port, signal: new AbortController().signal, url: () => shown.meta.url, forced: true })
}

void start()
