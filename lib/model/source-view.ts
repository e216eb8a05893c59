/** A source of an event, as shown. */
export interface SourceView {
  article: string
  title: string
  site: string
  url: string
  published: string
  quote: string
}
