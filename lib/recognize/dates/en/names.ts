/** Dates inside names: "the December 12 Movement", "the Tuesday Club", "Radio Sunday". */
import type { Candidate, Scene } from '../rule.ts'

/** Rules whose matches tell a day or month without its year: what bodies and agreements are named after. */
const NAMESAKE = /^dates\/(?:weekday|month|day-month|month-day|named-day)$/
const DETERMINER = /(?:^|[^a-z_])(?:the|a|an|its|their|his|her|this|that)(?: [a-z]{3,12})? $/
/** What a body or agreement of that day is not, but its meeting: "the Monday Committee session". */
const OCCASION =
  '(?! (?:meetings?|talks|deal|summit|conference|congress|session|vote|primary|dinner|gathering|reunion|rall(?:y|ies))(?!\\w))'
/** The rest of a name that began with the date, by its capitalized head; a bare month may leave its day to it. */
const HEAD_AFTER = new RegExp(
  `^(?: [0-9]{1,2}(?:st|nd|rd|th)?)? (?:(?:\\p{Lu}[\\p{L}'’]{0,20} )?(?:Movement|Brigades?|Coalition|Alliance|Front)|Agreements?|Accords?|Group|Club|Party|Battalion|Committee|Commission|Foundation|Organi[sz]ation|Association|Society|Union|League|Forum|Quartet|Orchestra|Ensemble|Family|Protocol|Manifesto|Magazine|Review|Journal|Gazette|Company|Institute|Initiative)(?![\\p{L}-])${OCCASION}`,
  'u',
)
/** Heads that make a name in small letters too. */
const SMALL_HEAD_AFTER = new RegExp(
  `^(?: [0-9]{1,2}(?:st|nd|rd|th)?)? (?:movement|coalition|alliance|brigades?|family|quartet)(?![a-z_-])${OCCASION}`,
)
/** A person's title, or the kind of a station or house, right before a weekday; a broadcaster's own name before it ("Vatican Radio Sunday") makes it a day again. */
const TITLE_BEFORE = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sgt|Sergeant|Detective|Inspector)\.? $/u
const STATION_BEFORE = /(?<!\p{Lu}[\p{L}.-]{0,30} )(?<![\p{L}])(?:Radio|Café|Cafe|Bar|Cinema|Hotel) $/u
const COLOUR_BEFORE = /(?<!\p{Lu}[\p{L}.-]{0,30} )(?<![\p{L}])(?:Blue|Red|Pink|Purple|Golden|Manic) $/u

/** Football clubs are called so too: "Premier League side Wednesday". */
const CLUB_BEFORE = /(?<![a-z_])(?:league|championship|cup|football|soccer|rugby) (?:side|club|team|outfit|strugglers|leaders) $/

/** Whether the candidate is a piece of a name: of a body or agreement named after its day, of a person, of a station, of a song. */
export function isPartOfName({ rule, reading }: Candidate, scene: Scene): boolean {
  if (!NAMESAKE.test(rule) || reading.anchor !== 'publication') return false
  if (DETERMINER.test(scene.plainBefore) && (HEAD_AFTER.test(scene.after) || SMALL_HEAD_AFTER.test(scene.plainAfter))) return true
  if (rule !== 'dates/weekday') return false
  if (CLUB_BEFORE.test(scene.plainBefore)) return true
  return TITLE_BEFORE.test(scene.before) || STATION_BEFORE.test(scene.before) || COLOUR_BEFORE.test(scene.before)
}
