// Data table: words that tell of events, by the kind of happening.
import type { EventType } from '../model/event.ts'

/** Words for one kind of happening. */
export interface TriggerGroup {
  /** Class: words in it tell of the same kind of happening. */
  name: string
  type: EventType
  /**
   * Base forms with "|" between them; particles after a space ("call on"), "_" where an object stands between ("name _ as").
   * A leading ~ marks a word that is an event only with a date or named participants.
   */
  verbs?: string
  nouns?: string
}

export const GROUPS: readonly TriggerGroup[] = [
  {
    name: 'meet',
    type: 'meet',
    verbs:
      'meet|call on|confer with|hold talks|hold meeting|~discuss|~welcome|have discussions|have conversation with|reconvene|hold meetings|hold negotiations|hold discussions|hold consultations|hold summit|hold session|receive|~host|~greet|~gather|~convene|sit down with|~attend|~debate|~accompany|~negotiate|~mediate|~co-chair|~chair|dine with|~consult with|join _ for talks|begin negotiations|begin talks|open talks|start talks|resume talks|enter talks|~face off|shake hands with|~take part in|~participate in|have lunch with|have talks|have dinner with|have meeting|~huddle|~sit down for|~sit across from|come together|~break off talks',
    nouns:
      'meeting|talks|negotiations|summit|~discussions|~debate|~conference|encounter|~dinner|~reception|~forum|~congress|consultations|~convention|~gathering|audience with|~handshake|~mediation',
  },
  {
    name: 'visit',
    type: 'visit',
    verbs:
      'visit|travel to|fly to|arrive in|arrive at|~arrive|tour|~return to|~leave|~fly|pay visit|make visit|make trip|land in|~stay|stop over|depart|leave for|head to|head for|set off for|set out for|~fly home|~return from|~go to|~come to|drive to|cross into|~embark on|cut short visit|~travel|~return|~set foot in|touch down|~jet off|~jet in|pay tribute at|~stop in|~stop off|~fly in|~fly out|~go home',
    nouns: 'visit|trip|tour|~arrival|~departure|~stay|~flight|pilgrimage|~journey|~homecoming|stopover',
  },
  {
    name: 'speak',
    type: 'speak',
    verbs:
      'address|speak at|speak with|speak to|speak by phone|~speak|open up|telephone|phone|deliver speech|make speech|make statement|give speech|give interview|give address|issue statement|issue response|~say in statement|tell reporters|tell journalists|tell parliament|tell congress|tell lawmakers|tell meeting|tell conference|tell rally|tell audience|tell crowd|tell summit|tell agency|tell newspaper|tell television|write letter|send letter|write to|hold press conference|~say in interview|~say in speech|~say in report|~say in memo|~say in letter|~say in email|~write on|explain in letter|~comment|~tell|~testify before|~brief|~write|announce|appear on|~reveal|~deny|~say|~repeat|~claim|~hint|~vow to|~release statement|apologise|apologize|~tweet|~concede|~admit|~disclose|~post on|~acknowledge|~declare|~respond|~proclaim|~call for|send message|~appeal to|make appeal|make announcement|make promise|congratulate|~warn|~condemn|~criticise|~criticize|~attack for|~insist that|make appearance|give evidence to|~interview|take questions|give briefing|hold briefing|read statement|make apology|issue apology|deliver lecture|~open up about',
    nouns:
      'speech|~address|~statement|phone call|telephone call|interview|~call|press conference|news conference|~briefing|~interview|~lecture|announcement|~apology|~letter|~sermon|~confession|~admission|~declaration|televised address|~message|~remarks|~interview|~public appearance',
  },
  {
    name: 'agree',
    type: 'agree',
    verbs:
      'agree|sign|conclude|~pledge|~commit|~promise|ink|strike deal|reach agreement|reach deal|reach consensus|reach accord|reach settlement|reach compromise|broker|~accept|initial|~reconcile|~cooperate|~contract|make peace|make deal|~vow|~settle|finalise|finalize|clinch|accept offer|accept invitation|accept proposal|~seal|~form coalition|form alliance|join forces|~renew|accede to|~join|sign up|~team up|~offer|~guarantee|~undertake|~shake on|~sign off|come to terms|~hammer out|~thrash out|~iron out|~strike accord|~strike bargain|~initial',
    nouns:
      'agreement|signing|~accord|~pact|~pledge|~ceasefire|~truce|~reconciliation|memorandum|~settlement|~peace deal|~cease-fire|~compromise|~alliance|~armistice|~breakthrough|~handshake deal',
  },
  {
    name: 'launch',
    type: 'launch',
    verbs:
      'launch|open|inaugurate|reopen|unveil|~start|~begin|~commence|kick off|roll out|~introduce|set up|establish|found|take effect|come into force|come into effect|enter into force|go into effect|go into force|~install|~resume|~complete|blast off|lift off|break ground|lay foundation|put _ into service|enter service|~commission|~create|go live|~restart|~activate|put into orbit|~set in motion|set sail|cut ribbon|~premiere|~finish|~go on sale|~restore|~revive|~come online|flag off|~float tender|~float tenders|cut tape|go on stream|be commissioned|~switch on|~bring into service|lay foundation stone|lay cornerstone',
    nouns:
      'launch|launching|opening|inauguration|~start|groundbreaking|reopening|~establishment|~introduction|~completion|~rollout|~roll-out|~lift-off|~foundation|~creation|~unveiling|~premiere|~commissioning',
  },
  {
    name: 'plan',
    type: 'plan',
    verbs:
      '~propose|~plan|~prepare|~demand|table|~insist|~announce plan|~announce plans|~unveil plan|~unveil plans|put forward|~draft|put out to tender|~intend|set date|~draw up|lay out plan|~outline|~envisage|~submit|~bid for|~seek|~request|~recommend|put before|put _ on agenda|~draw up plans|~table|bring before|~schedule',
    nouns: '~proposal|session|~demand|~request|~recommendation|~initiative',
  },
  {
    name: 'elect',
    type: 'appoint',
    verbs:
      'elect|re-elect|reelect|win election|win vote|win presidency|win nomination|win seat|win seats|win primary|win majority|win poll|lose election|lose vote|lose seat|lose seats|lose power|lose majority|swear in|take oath|form government|come to power|return to power|~concede defeat|~defeat|go to polls|cast ballots|cast votes|~win|~lose',
    nouns:
      'election|elections|by-election|swearing-in|election victory|election defeat|~runoff|~run-off|~polls|~landslide|~caucus|~primaries|~inauguration',
  },
  {
    name: 'appoint',
    type: 'appoint',
    verbs:
      'appoint|nominate|name _ as|name _ successor|~name|promote|take office|take charge|take power|~succeed|replace|reappoint|take over as|~become|~assume|choose _ as|~choose|~pick|~select|tap for|~install|reinstate|~step in|~recall|~reshuffle|assume office|enter race|enter contest|announce candidacy|~run for|~stand for|take over|take over from|take reins|take helm|~name to|~tap as|~shortlist|put forward as|~sworn in',
    nouns: 'appointment|nomination|~promotion|~succession|~reshuffle|~candidacy|reappointment|~reinstatement',
  },
  {
    name: 'resign',
    type: 'appoint',
    verbs:
      'resign|step down|quit|sack|dismiss|fire|oust|~remove|depose|stand down|~retire|end campaign|suspend campaign|drop out|bow out|~withdraw|leave office|leave post|step aside|abdicate|tender resignation|hand in resignation|~demote|~axe|force out|force from|topple|impeach|relieve of|~call it quits|~relinquish|hand over power|stand aside|~vacate|~unseat|vote out|be stripped of',
    nouns: 'resignation|dismissal|ouster|~departure|~removal|~sacking|~retirement|abdication|impeachment|~exit',
  },
  {
    name: 'decide',
    type: 'decide',
    verbs:
      'rule|approve|ratify|ban|reject|veto|pass law|pass laws|pass legislation|pass bill|pass budget|pass resolution|pass motion|pass amendment|grant asylum|give asylum|turn down offer|turn down invitation|turn down request|repeal|overturn|recognise|recognize|outlaw|~pass|adopt|enact|vote|~decide|order|refuse|scrap|cancel|postpone|~delay|~suspend|~allow|~grant|pardon|~endorse|impose|~lift|~block|~abolish|~authorise|~authorize|~withdraw|uphold|strike down|~dissolve|~amend|~halt|shelve|~freeze|~extend|declare emergency|declare independence|declare martial|~restrict|~limit|nationalise|nationalize|privatise|privatize|~award|~designate|annul|call election|call vote|~back|put off|call off|~waive|~clear|~legalise|~legalize|~relax|~ease|~tighten|~decree|~instruct|~mandate|~require|~overrule|~revoke|~exempt|~cut|~raise|~shut|~close|~bar|~turn down|~rule out|~deny|~opt|~choose|~reverse|~abandon|~ditch|~drop|~expel|pull out of|~issue verdict|~issue verdicts|~issue ruling|~toughen|~rescind|~revoke|~ratify|vote down|vote through|throw out|give go-ahead|give green light|give approval|~green-light|~sign off on|sign into law|sign _ into law|~shelve|call off|~suspend|~phase out|~scale back|~roll back|~step up|~crack down on|~close down|~shut down|~wind up',
    nouns:
      'ruling|~vote|ratification|recognition|approval|referendum|verdict|veto|~decision|~passage|~order|~ban|~pardon|~decree|~amnesty|cancellation|~postponement|~suspension|repeal|~moratorium|~curfew|~plebiscite|~judgment|~judgement|~go-ahead|~green light',
  },
  {
    name: 'sanction',
    type: 'decide',
    verbs: 'sanction|blacklist|impose sanctions|lift sanctions|~embargo',
    nouns: '~sanctions|~embargo',
  },
  {
    name: 'arrest',
    type: 'legal',
    verbs:
      'arrest|detain|jail|imprison|take into custody|hold in custody|hold in detention|hold in prison|hold in jail|release from|extradite|~bail|~free|raid|~release|~search|apprehend|remand|~intern|~surrender|hand over to|place under arrest|put under arrest|~question|~seize assets|~incarcerate|turn _ in|~hand _ over to|turn himself in|turn herself in|hand himself over|give himself up|~nab|~round up|place under investigation',
    nouns: 'arrest|detention|extradition|~imprisonment|~raid|~release|~house arrest|~custody|~seizure|~manhunt',
  },
  {
    name: 'trial',
    type: 'legal',
    verbs:
      'charge|indict|face charges|face trial|face accusations|face allegations|find guilty|appear in court|prosecute|sue|testify|plead|~accuse|appear before|appear at|convict|sentence|acquit|~intervene|appeal|stand trial|go on trial|~argue|~investigate|~file|~give evidence|take _ to court|put on trial|~try|bring charges|file lawsuit|file complaint|file suit|file petition|lodge appeal|lodge complaint|lose appeal|win appeal|drop charges|drop case|~quash|~summon|subpoena|~fine|issue warrant|~submit request|open investigation|open inquiry|launch investigation|launch inquiry|order inquiry|~probe|~cross-examine|~boycott|~hear|~clear of|enter plea|~challenge|~allege|~rule on|~tell court|~tell tribunal|~tell jury|~tell inquiry|~tell judge|~tell hearing|~tell inquest|~give testimony|take stand',
    nouns:
      'trial|hearing|conviction|acquittal|indictment|lawsuit|sentence|prosecution|~appeal|~testimony|~charges|~case|inquest|~inquiry|~probe|~warrant|~plea|~complaint|~retrial|~court appearance|~subpoena',
  },
  {
    name: 'attack',
    type: 'conflict',
    verbs:
      'attack|bomb|invade|shell|storm|ambush|clash|fire on|shoot at|shoot down|overthrow|seize power|seize|occupy|raid|strike|capture|~fire|wound|injure|fire at|fire rounds|fire shots|fire missile|fire missiles|open fire|~destroy|~fight|kidnap|abduct|~bombard|~deploy|~withdraw from|hijack|~take over|besiege|~retake|recapture|~annex|detonate|explode|blow up|stab|torch|loot|~advance on|declare war|go to war|~mutiny|take hostage|take up arms|massacre|break out|~liberate|~target|~repel|~beat|~shoot|~behead|~rape|~torture|~surrender to|~flee|set fire|set on fire|~intercept|~violate|~steal|~rob|~burgle|~break into|~ransack|~vandalise|~vandalize|~shell|~gun down|~mow down|~knife|~maim',
    nouns:
      'attack|bombing|invasion|coup|clash|clashes|raid|airstrike|air strike|offensive|shelling|ambush|~war|overthrow|explosion|blast|~battle|hijacking|~shooting|kidnapping|siege|~fighting|~incursion|massacre|civil war|~rebellion|~insurgency|~mutiny|~crackdown|~bloodshed|~violence|~annexation|~intervention|~stabbing|~genocide|~revolution|~assault|~hostilities|suicide bombing|car bomb|~unrest|~theft|~robbery|~burglary|~heist|~gunfight|~shootout|~firefight|~insurrection|~putsch|~drone strike|~missile strike|~rocket attack',
  },
  {
    name: 'protest',
    type: 'conflict',
    verbs:
      'protest|~demonstrate|~rally|~march|riot|~gather outside|~take to streets|stand vigil|go on strike|walk out|~boycott|~blockade|hold protest|hold rally|stage protest|stage rally|hold demonstration|down tools|~occupy|~picket|~heckle|take to the streets|~take to streets|~block road|~block roads|~chant|~down tools',
    nouns:
      'protest|protests|demonstration|demonstrations|rally|riot|riots|uprising|~strike|~march|walkout|~sit-in|~vigil|~boycott|~blockade|~stoppage|~picket|~hunger strike|~industrial action',
  },
  {
    name: 'disaster',
    type: 'disaster',
    verbs:
      'crash|collapse|flood|erupt|derail|capsize|~burn|sink|burst banks|run aground|~crash-land|catch fire|burn down|~overturn|~hit by|~hit|~go down|~blow over|~wash away|crash into|slam into|plough into|plow into',
    nouns:
      'earthquake|flood|floods|wildfire|hurricane|cyclone|typhoon|tsunami|eruption|crash|derailment|landslide|drought|outbreak|epidemic|accident|~fire|famine|flooding|storm|tornado|blaze|~collision|~disaster|~sinking|pandemic|avalanche|mudslide|~meltdown|~leak|~spill|~heatwave|shipwreck|~death toll|quake|tremor|~wreck|~blackout|~power cut|~outage|~bird strike',
  },
  {
    name: 'finance',
    type: 'finance',
    verbs:
      'invest|lend|buy|sell|acquire|purchase|~fund|~finance|donate|~spend|borrow|~pay|default on|set aside|~allocate|bail out|approve loan|grant loan|~repay|~disburse|~raise money|~earmark|~subsidise|~subsidize|~devalue|file for bankruptcy|go bankrupt|~merge|~reward|~compensate|write off|~list|~secure loan|receive loan|~profit|~reserve|~hand out|~pour _ into|~plough _ into|~refinance|~reimburse|~bail out|~snap up|~sell off|~take stake|~buy stake|~acquire stake|~cough up|~shell out|~stump up',
    nouns:
      'purchase|investment|loan|bailout|acquisition|takeover|merger|~donation|~spending|~payment|~sale|~bankruptcy|~devaluation|~grant|~default|~flotation|~payout|~buyout|~divestment|~fundraising|~listing',
  },
  {
    name: 'die',
    type: 'die',
    verbs:
      'die|kill|murder|assassinate|execute|hang|pass away|shoot dead|drown|~perish|lose life|lose lives|take life|gun down|~poison|commit suicide|~succumb|~take own life|~bleed to death|burn to death|starve to death|beat to death|shoot to death|stab to death',
    nouns:
      'death|assassination|murder|killing|execution|~suicide|~killings|~deaths|~lynching|~passing|~stabbing|~fatality|~fatalities',
  },
  { name: 'funeral', type: 'other', verbs: 'bury', nouns: 'funeral|burial|~memorial' },
  { name: 'expire', type: 'other', verbs: 'expire|run out|lapse', nouns: 'expiry|expiration' },
  {
    name: 'test',
    type: 'other',
    verbs: '~test|test-fire|~conduct test|carry out test',
    nouns: '~test|~nuclear test|~drill|~exercise',
  },
  {
    name: 'expel',
    type: 'other',
    verbs: 'expel|deport|~exile|force into exile|go into exile',
    nouns: 'expulsion|deportation|~exile',
  },
  {
    name: 'flee',
    type: 'other',
    verbs:
      'flee|escape|evacuate|seek refuge|take refuge|seek asylum|claim asylum|seek shelter|~rescue|~defect|~vanish|~disappear|go missing|go into hiding|~abscond',
    nouns: '~escape|evacuation|~rescue|~exodus|~disappearance',
  },
  { name: 'win', type: 'other', verbs: 'win prize|win award|win championship|win title|win medal', nouns: '' },
  {
    name: 'publish',
    type: 'other',
    verbs:
      '~publish|~release report|~issue report|~translate|~leak|~screen|~broadcast|~air|~unseal|~declassify|~serialise|~serialize',
    nouns: '~publication|~leak',
  },
  { name: 'find', type: 'other', verbs: '~discover|~recover|~uncover|~unearth', nouns: '~discovery' },
  {
    name: 'transfer',
    type: 'other',
    verbs: 'hand over|~hand _ letter|~deliver|~transfer|~send|~ship|~hand out|hand _ to',
    nouns: '~delivery|handover|~transfer|~shipment',
  },
  {
    name: 'break',
    type: 'other',
    verbs:
      'break off|break away|summon ambassador|summon envoy|recall ambassador|recall envoy|withdraw ambassador|expel ambassador|expel diplomats|expel diplomat|expel envoy|break up|secede|~split|~sever|cut ties',
    nouns: '~breakup|~secession|~breakaway|~split',
  },
  {
    name: 'other',
    type: 'other',
    verbs: '~confirm|~find|~release|summon|~join|~inspect|~celebrate|~marry|~undergo|~move to',
    nouns: '~report|~investigation|~ceremony|~census|~review|~parade|~celebration|~wedding|~operation|~inspection',
  },
]
