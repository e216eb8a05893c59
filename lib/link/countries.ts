/** ISO country codes of English country names, from the names that the JavaScript engine itself carries. */
import { fold } from './fold.ts'

/** Everyday names that the engine's list writes otherwise. */
const OTHERS: Readonly<Record<string, string>> = {
  us: 'US',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  'russian federation': 'RU',
  'soviet union': 'RU',
  burma: 'MM',
  turkey: 'TR',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  palestine: 'PS',
  'north korea': 'KP',
  'south korea': 'KR',
  uae: 'AE',
  congo: 'CD',
  'hong kong': 'HK',
  swaziland: 'SZ',
  macedonia: 'MK',
  bosnia: 'BA',
}

let names: Map<string, string> | undefined

function table(): Map<string, string> {
  if (names) return names
  names = new Map(Object.entries(OTHERS))
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const first of letters)
    for (const second of letters) {
      const name = display.of(first + second)
      if (name && !/^(?:X|Q|EU|EZ|UN|ZZ)/u.test(first + second) && !names.has(fold(name))) names.set(fold(name), first + second)
    }
  return names
}

/** ISO 3166-1 alpha-2 code of a country's English name; undefined where it names no country. */
export const countryCode = (name: string): string | undefined => table().get(fold(name).replace(/^the /u, ''))
