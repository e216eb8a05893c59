/** Abbreviations that keep their full stop in English news, by whether a sentence can end with them. Lower case, without the stop. */

/** Always followed by what they introduce (a name, a number): a sentence never ends here. */
export const OPENING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs lt col cols gen gens maj brig capt cpt cmdr cdr adm cpl sgt pvt pfc supt insp det ' +
    'asst assoc dep rev revd fr hon rt amb atty pres vp st ste mt ft msgr mme mlle sr sra srta messrs no nos vs v fig vol pp ' +
    'lieut comdr ald shri smt sh engr eng adv alh barr'
  ).split(' '),
)

/** May stand before a name or number, or end a sentence. */
export const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri inc corp co ltd llc plc bros jr esq etc al dept ' +
    'univ ave blvd rd approx est govt intl natl assn ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mo mont ' +
    'neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask'
  ).split(' '),
)

/** Words that start sentences far more often than they start names: after "U.S." or "Oct." they mark a new sentence. Lower case. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it its he she they we i you his her their our my in on at for from with by after before as when ' +
    'while if but and or so yet however meanwhile although though since during under over among according there here what who how why ' +
    'where both also still now then some many most more all no not such several one two three last earlier'
  ).split(' '),
)
