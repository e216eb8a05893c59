/** What the store must come to, kept plainly beside it: articles by address, highlights by AnnotationModel, corrections by id. */
import type { Annotation } from '../../lib/model/annotation.ts'
import type { ReadArticle } from '../../lib/model/article.ts'
import type { Correction } from '../../lib/model/correction.ts'
import { AnnotationModel } from '../../lib/services/fixtures/annotation-model.ts'

/** An export file with what the model knew then. */
export interface KeptFile {
  text: string
  articles: ReadonlyMap<string, string>
  highlights: AnnotationModel['state']
  corrections: ReadonlyMap<string, Correction>
}

export class SoakModel {
  readonly highlights = new AnnotationModel()
  /** Title by address. */
  articles = new Map<string, string>()
  corrections = new Map<string, Correction>()

  read({ meta }: ReadArticle): void {
    this.articles.set(meta.url, meta.title)
  }

  /** Deletes articles with all that was saved on them. */
  forget(urls: readonly string[]): void {
    const gone = new Set(urls)
    for (const url of urls) this.articles.delete(url)
    this.highlights.drop(({ target }: Annotation) => gone.has(target.source))
  }

  /** Everything is deleted. */
  wipe(): void {
    this.articles.clear()
    this.corrections.clear()
    this.highlights.drop(() => true)
  }

  exported(text: string): KeptFile {
    return {
      text,
      articles: new Map(this.articles),
      highlights: this.highlights.state,
      corrections: new Map(this.corrections),
    }
  }

  imported(file: KeptFile): void {
    for (const [url, title] of file.articles) if (!this.articles.has(url)) this.articles.set(url, title)
    for (const [id, correction] of file.corrections) if (!this.corrections.has(id)) this.corrections.set(id, correction)
    this.highlights.merge(file.highlights)
  }

  /** All of it as it is now; the function that is answered brings it back. */
  remembered(): () => void {
    const [articles, corrections, memory] = [new Map(this.articles), new Map(this.corrections), this.highlights.memory]
    return () => {
      this.articles = articles
      this.corrections = corrections
      this.highlights.resume(memory)
    }
  }
}
