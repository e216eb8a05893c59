/** Who is who after the reader's merges and splits: pure, built from them in the order in which they were made. */

/** By which a correction may name an article: its id, or where it is not stored its address. */
export interface ArticleNames {
  id?: string | undefined
  url?: string | undefined
}

export type Step =
  | { what: 'join'; keep: string; other: string }
  /** The shares of these articles (ids or addresses) of `of` go to `into`. */
  | { what: 'part'; of: string; into: string; articles: readonly string[] }

interface Part {
  into: string
  articles: ReadonlySet<string>
  /** Ids that were one with what was split at that time: a later merge is not split by an earlier correction. */
  members: ReadonlySet<string>
}

/**
 * A union-find over stored ids, and the parts taken out of them. "Stored" ids are those of the tables; "shown" ones stand for all that the
 * reader made one, or for a part that the reader split off. Ids that no correction names are both.
 */
export class Identity {
  private readonly parent = new Map<string, string>()
  private readonly groups = new Map<string, string[]>()
  /** Ids that splits take something away from, and the numbers of these, in order. */
  private readonly divided = new Map<string, number[]>()
  private readonly parts: Part[] = []
  /** Ids that splits made, and the numbers of these. */
  private readonly apart = new Map<string, number[]>()

  constructor(steps: readonly Step[]) {
    for (const step of steps) {
      if (step.what === 'join') this.join(step.keep, step.other)
      else this.divide(step.of, step.into, step.articles)
    }
  }

  private join(keep: string, other: string): void {
    const [root, joined] = [this.shown(keep), this.shown(other)]
    if (root === joined) return
    this.groups.set(root, [...this.group(root), ...this.group(joined)])
    this.groups.delete(joined)
    this.parent.set(joined, root)
  }

  private divide(of: string, into: string, articles: readonly string[]): void {
    const members = new Set(this.group(this.shown(of)))
    const number = this.parts.push({ into, articles: new Set(articles), members }) - 1
    for (const member of members) this.divided.set(member, [...(this.divided.get(member) ?? []), number])
    this.apart.set(into, [...(this.apart.get(into) ?? []), number])
  }

  /** Nothing was merged or split. */
  get isPlain(): boolean {
    return this.parent.size === 0 && this.parts.length === 0
  }

  /** The id under which a stored (or shown) id is shown, as a whole: shares of single articles aside. */
  shown(id: string): string {
    let at = id
    for (let up = this.parent.get(at); up !== undefined; up = this.parent.get(at)) at = up
    return at
  }

  /** The id under which what that article says of a stored id is shown. */
  shownIn(id: string, article: ArticleNames): string {
    if (!this.divided.has(id)) return this.shown(id)
    let node = id
    const takes = (number: number): boolean => {
      const articles = this.parts[number]?.articles
      return articles !== undefined && (articles.has(article.id ?? '') || articles.has(article.url ?? ''))
    }
    for (let last = -1; ; ) {
      const next = this.divided.get(node)?.find((number) => number > last && takes(number))
      const part = next === undefined ? undefined : this.parts[next]
      if (!part || next === undefined) return this.shown(node)
      node = part.into
      last = next
    }
  }

  /** All ids that are one with a shown id, itself first. */
  group(shown: string): readonly string[] {
    return this.groups.get(shown) ?? [shown]
  }

  /** Stored ids under which records of a shown id may stand. */
  stored(shown: string): string[] {
    const found = new Set<string>()
    const add = (id: string): void => {
      if (found.has(id)) return
      found.add(id)
      for (const number of this.apart.get(id) ?? []) for (const member of this.parts[number]?.members ?? []) add(member)
    }
    for (const id of this.group(this.shown(shown))) add(id)
    return [...found]
  }

  /** Shown ids that records of a stored id may stand under. */
  shownOf(stored: string): string[] {
    if (!this.divided.has(stored)) return [this.shown(stored)]
    const nodes = new Set([stored])
    // A set that grows while it is walked: parts of parts are reached as well.
    for (const node of nodes)
      for (const number of this.divided.get(node) ?? []) {
        const part = this.parts[number]
        if (part) nodes.add(part.into)
      }
    return [...new Set([...nodes].map((node) => this.shown(node)))]
  }

  /** Whether a shown id stands for anything but the one stored record of that id. */
  isMade(shown: string): boolean {
    return this.group(shown).length > 1 || this.isShared(shown)
  }

  /** Whether a split gives or takes shares of it: then its records have to be looked at one by one. */
  isShared(shown: string): boolean {
    return this.group(shown).some((id) => this.divided.has(id) || this.apart.has(id))
  }

  /** Whether a stored id is in any merge or split. */
  isTouched(stored: string): boolean {
    return this.divided.has(stored) || this.parent.has(stored) || this.groups.has(stored) || this.apart.has(stored)
  }

  /** Whether a split parted these two shown ids. */
  areParts(a: string, b: string): boolean {
    if (a === b || !this.isShared(a) || !this.isShared(b)) return false
    const whole = (id: string): string[] => this.group(id).flatMap((one) => this.stored(one))
    const [these, those] = [new Set(whole(a)), whole(b)]
    return those.some((one) => these.has(one))
  }
}
