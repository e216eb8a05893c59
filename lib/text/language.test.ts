import { describe, expect, it } from 'vitest'
import { isEnglish } from './language.ts'

const ENGLISH =
  'The minister said on Thursday that the new line between the port and the capital will be ready in the spring, and that it has the money it needs for the first part of the work.'
const GERMAN =
  'Der Minister sagte am Donnerstag, dass die neue Strecke zwischen dem Hafen und der Hauptstadt im Frühjahr fertig sein werde und dass das Geld für den ersten Teil der Arbeiten da sei, wie er meint.'
const FRENCH =
  'Le ministre a dit jeudi que la nouvelle ligne entre le port et la capitale serait prête au printemps et que les fonds nécessaires pour la première partie des travaux étaient disponibles depuis peu.'

describe('isEnglish', () => {
  it.each([
    [ENGLISH, '', true],
    [ENGLISH, 'fr', true],
    [GERMAN, '', false],
    [GERMAN, 'en', false],
    [FRENCH, 'en', false],
    ['Министр заявил', '', false],
    ['Minister quits', '', true],
    ['Ministre quitte', 'fr', false],
    ['', '', false],
  ])('%s (%s)', (text, hint, expected) => expect(isEnglish(text, hint)).toBe(expected))
})
