/** Turns a page's ways of writing a publication date into a calendar day, in the time zone that the page states. */

/** A day of publication, and the full time stamp where the page gives a time with its zone. */
export interface PageDay {
  /** YYYY-MM-DD */
  day: string
  /** ISO 8601 with zone. */
  at?: string
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const two = (value: number): string => String(value).padStart(2, '0')

function dayOf(year: number, month: number, day: number): string | null {
  // No site published before the web; what lies years ahead is a template's error.
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? `${year}-${two(month)}-${two(day)}` : null
}

const zoneOf = (zone: string): string =>
  /^z$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`)

function isoDay(text: string): PageDay | null {
  const m =
    /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{2}(?::?\d{2})?)?)?/i.exec(
      text,
    )
  const day = m && dayOf(Number(m[1]), Number(m[2]), Number(m[3]))
  if (!m || !day) return null
  if (!m[4] || !m[7]) return { day }
  return { day, at: `${day}T${two(Number(m[4]))}:${m[5]}:${m[6] ?? '00'}${zoneOf(m[7])}` }
}

function compactDay(text: string): PageDay | null {
  const m = /^\s*(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d*[/.-])/.exec(text)
  const day = m && dayOf(Number(m[1]), Number(m[2]), Number(m[3]))
  return day ? { day } : null
}

function wordDay(text: string): PageDay | null {
  const lower = text.toLowerCase()
  const first = new RegExp(`\\b${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`).exec(lower)
  const second = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}\\.?,?[\\s-]+(\\d{4})\\b`).exec(lower)
  const day = first
    ? dayOf(Number(first[3]), MONTHS.indexOf(first[1]!) + 1, Number(first[2]))
    : second
      ? dayOf(Number(second[3]), MONTHS.indexOf(second[2]!) + 1, Number(second[1]))
      : null
  return day ? { day } : null
}

/** Two numbers and a year. Where both could be the month, the page's region decides: only the US writes the month first. */
function slashDay(text: string, language: string): PageDay | null {
  const m = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/.exec(text)
  if (!m) return null
  const [a, b] = [Number(m[1]), Number(m[2])]
  const monthFirst = b > 12 || (a <= 12 && /^en(?:-us)?$/i.test(language.replace('_', '-')))
  const day = monthFirst ? dayOf(Number(m[3]), a, b) : dayOf(Number(m[3]), b, a)
  return day ? { day } : null
}

function secondsDay(text: string): PageDay | null {
  const m = /^\s*(\d{10}|\d{13})\s*$/.exec(text)
  if (!m) return null
  const at = new Date(Number(m[1]) * (m[1]!.length === 10 ? 1000 : 1)).toISOString()
  const day = dayOf(Number(at.slice(0, 4)), Number(at.slice(5, 7)), Number(at.slice(8, 10)))
  return day ? { day, at: at.replace(/\.\d+Z$/, 'Z') } : null
}

/**
 * Takes a date as a page writes it, and the page's language tag (it settles 03/04/2025); returns the day, or null.
 * The day is the one written: "2025-07-11T23:30:00+05:00" is the 11th. Never guesses a missing year.
 */
export function readDay(text: string, language = ''): PageDay | null {
  if (text.length > 300) return null
  return isoDay(text) ?? secondsDay(text) ?? compactDay(text) ?? wordDay(text) ?? slashDay(text, language)
}
