/** Any language: dates in figures whose order no language disputes, for pages that are not read otherwise. */
import { civil, dayOf, exists } from '../calendar.ts'
import { day, type Reading } from '../reading.ts'
import { type DateLocale, type DateRule, expression, type Scene } from '../rule.ts'

/** A four-figure year written out may lie so far from publication. */
const REACH = 150

function read([y, m, d]: readonly [number, number, number], scene: Scene): Reading | null {
  if (!exists(y, m, d) || Math.abs(y - civil(scene.published).y) > REACH) return null
  return day(dayOf(y, m, d))
}

const ordered: DateRule = {
  id: 'dates/iso',
  near: '#4',
  confidence: 0.97,
  pattern: expression('(?<![-./])(?<y>[0-9]{4})(?<mark>-|/|\\. ?)(?<m>[01]?[0-9])\\k<mark>(?<d>[0-3]?[0-9])(?![-/]?[0-9])'),
  read: ({ group }, scene) => read([Number(group('y')), Number(group('m')), Number(group('d'))], scene),
}

/** Beyond English the day stands before the month wherever the year stands last. */
const dayFirst: DateRule = {
  id: 'dates/numeric',
  near: '#4',
  confidence: 0.93,
  pattern: expression('(?<![-./])(?<d>[0-3]?[0-9])(?<mark>\\. ?|/)(?<m>[01]?[0-9])\\k<mark>(?<y>[0-9]{4})(?![-./]?[0-9])'),
  read: ({ group }, scene) => read([Number(group('y')), Number(group('m')), Number(group('d'))], scene),
}

/** "2025年7月11日", "2025년 7월 11일". */
const named: DateRule = {
  id: 'dates/numeric',
  near: '#4_',
  confidence: 0.97,
  pattern: /(?<![0-9])(?<y>[0-9]{4})_ ?(?<m>[01]?[0-9])_ ?(?<d>[0-3]?[0-9])_/dg,
  read: ({ text, group }, scene) =>
    /^\d{4}(?:年\d{1,2}月\d{1,2}日|년 ?\d{1,2}월 ?\d{1,2}일)$/.test(text)
      ? read([Number(group('y')), Number(group('m')), Number(group('d'))], scene)
      : null,
}

export const anyLanguage: DateLocale = {
  language: 'und',
  rules: [ordered, dayFirst, named],
  classes: {},
  tense: () => 'none',
  extend: (candidate) => candidate,
  reject: () => false,
  settle: (candidate) => candidate,
}
