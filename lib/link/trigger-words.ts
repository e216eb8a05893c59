/** Words that newspapers use for one kind of happening: "charged" and "indicted", "signed" and "concluded". */

/** One class a line, lemmas. Words that stand in none are their own class. */
const CLASSES = `
meet meeting talk talks call-on hold-talks summit session confer receive host
visit trip tour travel arrive fly
sign agree agreement deal conclude accord pact pledge commit
launch launching open start begin inaugurate inauguration unveil opening
detain detention arrest custody jail imprison seize hold
charge indict accuse indictment prosecute
sentence convict conviction verdict
acquit clear
release free
kill death die murder assassinate assassination shoot
overthrow coup oust topple depose
attack bomb bombing strike raid assault explosion blast
protest demonstration demonstrate rally march
elect election vote win
appoint name nominate nomination appointment
dismiss sack fire remove
resign quit resignation step-down
approve pass adopt ratify ratification endorse
ban prohibit outlaw
sanction sanctions
recognise recognize recognition
announce say tell speech address statement speak
lend loan credit borrow
invest investment buy purchase acquire
earthquake quake tremor
flood flooding
crash collision derail
`

const CLASS_OF = new Map(
  CLASSES.trim()
    .split('\n')
    .flatMap((line, i) => line.split(' ').map((word) => [word, `class ${i}`] as const)),
)

/** Class of a trigger word (a lemma in lower case, spaces or hyphens between its parts); the word itself where it is in none. */
export const triggerClass = (word: string): string =>
  CLASS_OF.get(word.replace(/\s+/gu, '-')) ?? CLASS_OF.get(word.split(' ')[0] ?? '') ?? word
