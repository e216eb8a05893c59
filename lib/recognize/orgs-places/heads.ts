/** Head words and acronyms of organizations. Data only, lower case but for acronyms. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that a body's name ends with. */
export const BODY_HEADS = set(`
  ministry office commission council committee court bank university college institute institution academy school party army navy force forces corps guard
  police parliament senate congress assembly duma knesset bundestag majlis cabinet department agency bureau authority administration service services
  corporation company inc ltd llc plc group holdings organization organisation organizations organisations union federation confederation league association society
  foundation fund trust centre center institute hospital board embassy consulate secretariat tribunal alliance coalition movement front brotherhood
  newspaper times post news press airlines airways motors industries mills club united chamber laboratory laboratories network nations
`)

/** Words that a body's name begins with before "of" or "for". */
export const BODY_LEADS = set(`
  ministry office commission council committee court bank university college institute department agency bureau authority house board association
  organization organisation federation union league society centre center chamber embassy consulate parliament assembly party academy fund foundation
`)

/** Bodies that news names by acronym alone. */
export const KNOWN_ACRONYMS = set(`
  UN EU NATO IMF WHO WTO OPEC OSCE ASEAN BRICS ECOWAS SADC APEC SAARC UNICEF UNHCR UNESCO UNDP UNRWA IAEA ICC ICJ ECB FBI CIA NSA FDA EPA NASA ESA
  OECD FIFA IOC UEFA ANC DA GOP BJP PTI PPP SCO GCC NPC CDC FATF ILO WFP MI5 MI6 FSB GRU KGB IDF IRGC PLO BBC CNN AFP
`)

/** Capital words in brackets that name no body. */
export const ACRONYMS_NOT_BODIES = set(
  `GDP CEO PM MP HIV AIDS COVID TV UK US USA UAE DNA LPG LNG VAT ID IT AI SAPM FM CM CJ DG MD IPO HQ PR GMT EST`,
)
