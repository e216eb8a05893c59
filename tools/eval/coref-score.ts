/** MUC, B-cubed and CEAF-e of two partitions of mentions, and their mean: the CoNLL score of coreference (Pradhan and others, ACL 2014). */

/** A cluster of mentions, each by its id. */
export type Cluster = readonly string[]

export interface Score {
  precision: number
  recall: number
  f1: number
}

const scoreOf = (precision: number, recall: number): Score => ({
  precision,
  recall,
  f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
})

const clusterOf = (clusters: readonly Cluster[]): Map<string, number> =>
  new Map(clusters.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)))

/** How many of the links of `key` are kept in `other` (Vilain and others 1995). */
function mucRecall(key: readonly Cluster[], other: Map<string, number>): number {
  let [kept, all] = [0, 0]
  for (const cluster of key) {
    const parts = new Set(cluster.map((mention) => other.get(mention) ?? mention))
    kept += cluster.length - parts.size
    all += cluster.length - 1
  }
  return all ? kept / all : 0
}

/** Counts of mentions in common, by index of the other side's cluster. */
function overlaps(cluster: Cluster, other: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const mention of cluster) {
    const at = other.get(mention)
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return counts
}

/** Mean share of each mention's cluster that the other side keeps with it (Bagga and Baldwin 1998). */
function bCubedRecall(key: readonly Cluster[], other: Map<string, number>): number {
  let [sum, mentions] = [0, 0]
  for (const cluster of key) {
    for (const count of overlaps(cluster, other).values()) sum += (count * count) / cluster.length
    mentions += cluster.length
  }
  return mentions ? sum / mentions : 0
}

interface Edge {
  to: number
  weight: number
}

/**
 * Weight of the best one-to-one assignment of left nodes to right ones, along the edges that there are. By augmenting paths of largest gain
 * (Bellman-Ford over a queue): few edges a node make it fast, and nodes may stay without a partner.
 */
export function bestAssignment(edges: readonly (readonly Edge[])[]): number {
  const partner = new Map<number, number>()
  const weightOf = new Map<number, number>()
  let total = 0
  for (let start = 0; start < edges.length; start++) {
    // Gain of each left node as the one that is without a partner for now, and how it came to be so.
    const gain = new Map<number, number>([[start, 0]])
    const cameBy = new Map<number, { right: number; from: number; weight: number }>()
    const queue = [start]
    for (let node = queue.shift(); node !== undefined; node = queue.shift())
      for (const { to, weight } of edges[node]!) {
        const next = partner.get(to)
        if (next === undefined || next === node) continue
        const value = gain.get(node)! + weight - weightOf.get(to)!
        if (value <= (gain.get(next) ?? Number.NEGATIVE_INFINITY) + 1e-12 || next === start) continue
        gain.set(next, value)
        cameBy.set(next, { right: to, from: node, weight })
        queue.push(next)
      }
    let best = { node: start, gain: 0, last: undefined as Edge | undefined }
    for (const [node, value] of gain) {
      if (value > best.gain + 1e-12) best = { node, gain: value, last: undefined }
      for (const edge of edges[node]!)
        if (!partner.has(edge.to) && value + edge.weight > best.gain + 1e-12)
          best = { node, gain: value + edge.weight, last: edge }
    }
    total += best.gain
    const moves: { right: number; left: number; weight: number }[] = []
    if (best.last) moves.push({ right: best.last.to, left: best.node, weight: best.last.weight })
    for (let node = best.node; node !== start; ) {
      const { right, from, weight } = cameBy.get(node)!
      moves.push({ right, left: from, weight })
      node = from
    }
    for (const { right, left, weight } of moves) {
      partner.set(right, left)
      weightOf.set(right, weight)
    }
  }
  return total
}

/** CEAF with the similarity of entities phi-4 (Luo 2005): the best assignment of clusters, each pair by its share in common. */
function ceafe(key: readonly Cluster[], response: readonly Cluster[]): Score {
  const other = clusterOf(response)
  const edges = key.map((cluster) =>
    [...overlaps(cluster, other)].map(([to, count]) => ({ to, weight: (2 * count) / (cluster.length + response[to]!.length) })),
  )
  const total = bestAssignment(edges)
  return scoreOf(response.length ? total / response.length : 0, key.length ? total / key.length : 0)
}

/** Scores a response against a key; clusters of one mention count too. */
export function corefScores(key: readonly Cluster[], response: readonly Cluster[]) {
  const [ofKey, ofResponse] = [clusterOf(key), clusterOf(response)]
  const muc = scoreOf(mucRecall(response, ofKey), mucRecall(key, ofResponse))
  const bCubed = scoreOf(bCubedRecall(response, ofKey), bCubedRecall(key, ofResponse))
  const ceaf = ceafe(key, response)
  return { muc, bCubed, ceaf, conll: (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }
}

/** Clusters from a label for each mention. */
export function clustersBy(labels: ReadonlyMap<string, string>): Cluster[] {
  const groups = new Map<string, string[]>()
  for (const [mention, label] of labels) {
    const group = groups.get(label)
    if (group) group.push(mention)
    else groups.set(label, [mention])
  }
  return [...groups.values()]
}

/** A line for the terminal. */
export const corefLine = (name: string, { muc, bCubed, ceaf, conll }: ReturnType<typeof corefScores>): string =>
  `${name.padEnd(34)} CoNLL ${(100 * conll).toFixed(1)}   MUC ${(100 * muc.f1).toFixed(1)}  B3 ${(100 * bCubed.f1).toFixed(1)} (P ${(100 * bCubed.precision).toFixed(1)} R ${(100 * bCubed.recall).toFixed(1)})  CEAFe ${(100 * ceaf.f1).toFixed(1)}`
