/** Dates that are safe in a text of any language, and what is none. */
import { describe, expect, it } from 'vitest'
import { findDates } from '../recognizer.ts'
import { anyLanguage } from './rules.ts'

const found = (text: string) => findDates(text, '2025-07-11', { locale: anyLanguage }).map((m) => [m.text, m.value])

describe('dates in figures', () => {
  it.each([
    ['Le sommet du 2025-07-11 est reporté.', '2025-07-11', '2025-07-11'],
    ['Der Vertrag vom 12.05.2025 gilt.', '12.05.2025', '2025-05-12'],
    ['Smlouva ze dne 3. 4. 2025 platí.', '3. 4. 2025', '2025-04-03'],
    ['Le traité du 12/05/2025 est signé.', '12/05/2025', '2025-05-12'],
    ['El 31/12/2024 terminó.', '31/12/2024', '2024-12-31'],
    ['A 2025. 07. 11. napon kelt.', '2025. 07. 11', '2025-07-11'],
    ['首脳会談は2025年7月11日に行われた。', '2025年7月11日', '2025-07-11'],
    ['회담은 2025년 7월 11일 열렸다.', '2025년 7월 11일', '2025-07-11'],
    ['Встреча 11.07.2025 отменена.', '11.07.2025', '2025-07-11'],
  ])('%s', (text, words, value) => {
    expect(found(text)).toEqual([[words, value]])
  })

  it.each([
    'Am Donnerstag kam der Minister im Mai 2025.',
    'La population était de 2025 habitants.',
    'Version 3.4.2025.1 ist da.',
    'Adresse 192.168.20.25 und 10.12.2025.7 antworten nicht.',
    'Le 31/02/2025 n’existe pas.',
    'Telefon 030-12-2025 und 2025-12-2025-11.',
    'Das Ergebnis war 12/13/2025.',
    'Vers 12.05.1025 oder 12.05.25 oder 5/12.',
    'Article 12.5 de 2025',
    '2025月7年11日',
  ])('nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
