/** Tells which country a word means: a country's name or what its people are called, by the names of Unicode CLDR. */
import { foldName } from './fold.ts'
import { NATION_NAMES } from './nation-names.ts'

/** Everyday names and demonyms that no ending leads to. */
const OTHERS: Readonly<Record<string, string>> = {
  us: 'US',
  usa: 'US',
  american: 'US',
  uk: 'GB',
  britain: 'GB',
  british: 'GB',
  england: 'GB',
  french: 'FR',
  dutch: 'NL',
  greek: 'GR',
  swiss: 'CH',
  spanish: 'ES',
  swedish: 'SE',
  danish: 'DK',
  polish: 'PL',
  turkish: 'TR',
  turkey: 'TR',
  finnish: 'FI',
  irish: 'IE',
  welsh: 'GB',
  scottish: 'GB',
  czech: 'CZ',
  norwegian: 'NO',
  filipino: 'PH',
  philippine: 'PH',
  german: 'DE',
  saudi: 'SA',
  emirati: 'AE',
  uae: 'AE',
  burmese: 'MM',
  congolese: 'CD',
  argentine: 'AR',
  peruvian: 'PE',
  portuguese: 'PT',
  kremlin: 'RU',
  soviet: 'RU',
  palestine: 'PS',
  palestinian: 'PS',
  korean: 'KR',
  dominican: 'DO',
  indian: 'IN',
  afghan: 'AF',
  thai: 'TH',
  slovak: 'SK',
  kazakh: 'KZ',
  uzbek: 'UZ',
  tajik: 'TJ',
  kyrgyz: 'KG',
  turkmen: 'TM',
  belgian: 'BE',
  canadian: 'CA',
  egyptian: 'EG',
  mexican: 'MX',
}
const ENDINGS = ['n', 'an', 'ian', 'ese', 'i', 'ean']

let names: Map<string, string> | undefined

function table(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(OTHERS))
  for (const row of NATION_NAMES.split(/[|\n]+/)) {
    const name = row.slice(3)
    if (name && !names.has(name)) names.set(name, row.slice(0, 2))
  }
  return names
}

/**
 * ISO 3166-1 alpha-2 code of the country that a single word names ("Pakistan", "Pakistani", "British"); undefined where it names none.
 * Demonyms are read by their endings (Russian: russ-ia; Ukrainian: ukrain-e), so rare ones may be missed: then the word counts as any other.
 */
export function nationOf(word: string): string | undefined {
  const known = table()
  const folded = foldName(word).replaceAll('.', '')
  const whole = known.get(folded)
  if (whole) return whole
  for (const ending of ENDINGS) {
    if (!folded.endsWith(ending) || folded.length - ending.length < 3) continue
    const stem = folded.slice(0, -ending.length)
    for (const rest of ['', 'a', 'e', 'y', 'ia', 'o']) {
      const code = known.get(stem + rest)
      if (code) return code
    }
  }
  return undefined
}
