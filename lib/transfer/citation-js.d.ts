/** The part of Citation.js that is used: it ships no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    output: { format(name: string, items: readonly object[]): unknown }
    input: { chain(text: string): object[] }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
