/** Words that mean the same in the name of an undertaking: "arms control" and "disarmament", "cargo" and "freight". */

/** Words for one thing, a group a line; the first stands for all. */
const SYNONYMS = new Map(
  `
arms weapon armament disarmament
reduction reduce limitation limit control cut
rail railway railroad
freight cargo goods
gas lng lpg
power electricity
hydropower hydroelectric hydel
nuclear atomic
oil crude petroleum
jet fighter aircraft
shield defence
farm agriculture agricultural
housing home
`
    .trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!] as const)),
)

/** Folded word without plural s and spelling differences that do not matter here; a word for the same thing is the same. */
export function stem(word: string): string {
  const plain = word.replace(/isation/u, 'ization').replace(/defense/u, 'defence')
  const singular = plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') ? plain.slice(0, -1) : plain
  return SYNONYMS.get(plain) ?? SYNONYMS.get(singular) ?? singular
}
