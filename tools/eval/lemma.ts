/** Lemmas and heads of event mentions in English, by rule: what the baseline of ECB+ compares, and what ours starts from. */
import { verbForms } from '../../lib/text/event-words.ts'

const IRREGULAR_VERBS =
  'meet hold speak fly leave give make tell write strike begin go take come become win lose swear stand quit withdraw shoot overthrow fight seek sink lend buy sell spend pay die hang set sit ban plan commit step kidnap put find try deny ratify testify accompany occupy bury pass plead kick stop travel carry cancel get break run say drop shut hit flee send expel transfer'

const OTHERS: Readonly<Record<string, string>> = {
  led: 'lead',
  felt: 'feel',
  saw: 'see',
  seen: 'see',
  heard: 'hear',
  caught: 'catch',
  stole: 'steal',
  stolen: 'steal',
  rose: 'rise',
  risen: 'rise',
  fell: 'fall',
  fallen: 'fall',
  grew: 'grow',
  shown: 'show',
  knew: 'know',
  known: 'know',
  thought: 'think',
  brought: 'bring',
  built: 'build',
  kept: 'keep',
  beaten: 'beat',
  shook: 'shake',
  shaken: 'shake',
  threw: 'throw',
  thrown: 'throw',
  drove: 'drive',
  driven: 'drive',
  was: 'be',
  is: 'be',
  are: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  has: 'have',
  had: 'have',
}

const FORMS = new Map(Object.entries(OTHERS))
for (const verb of IRREGULAR_VERBS.split(' ')) {
  const forms = verbForms(verb)
  for (const form of [...forms.third, ...forms.past, ...forms.ing]) FORMS.set(form, verb)
}

/** Stems that lose an "e" before "ed" and "ing". */
const SILENT_E = /(?:[^aeiou][aeiou][cgsvz]|[aeiou]r[cgs]|[lr]v|[bcdfgkptz]l|at|[aeiou][bcdgkmstv]|uir|ur|ir|ar|iz|uc|nc|ng|dg)$/u
const NO_E = /(?:[aeiou]{2}[ktdnplrm]|it|et|en|er|or|on|ow|y|om|im)$/u

/** Lemma of a verb or noun, lower case. */
export function lemmaOf(text: string): string {
  const word = text.toLowerCase()
  const known = FORMS.get(word)
  if (known) return known
  if (/[^s]s$/u.test(word) && word.length > 3) {
    if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2)
    return /ies$/u.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  }
  if (/ied$/u.test(word)) return `${word.slice(0, -3)}y`
  const stem = /^(.*)(?:ed|ing)$/u.exec(word)?.[1]
  if (!stem || stem.length < 3 || !/[aeiouy]/u.test(stem)) return word
  if (/([bdgkmnprt])\1$/u.test(stem)) return stem.slice(0, -1)
  return SILENT_E.test(stem) && !NO_E.test(stem) ? `${stem}e` : stem
}

const AFTER_HEAD =
  /^(?:of|in|on|at|to|for|from|with|into|up|out|down|off|over|by|against|himself|herself|itself|a|the|his|her|its|their)$/iu

/** Head word of a mention: the last word before the first small one. */
export function headOf(mention: string): string {
  const words = mention.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))
  const small = words.findIndex((word, i) => i > 0 && AFTER_HEAD.test(word))
  return (small > 0 ? words.slice(0, small) : words).at(-1) ?? mention
}

/** A lemma without the endings that make nouns of verbs ("announcement" → "announce", "arrival" → "arriv"): rough, for comparison only. */
export const rootOf = (lemma: string): string =>
  lemma.length > 5
    ? lemma.replace(/(?:ation|ition|ution|ment|ance|ence|er|or|ion|al|ing|ure|y|e|s)$/u, '')
    : lemma.replace(/e$/u, '')
