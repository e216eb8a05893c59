/** What the card tells: role now and before, or the date's value; why it is highlighted; the prior events. */
import type { ComponentChildren } from 'preact'
import type { Card, PriorEvent } from '../../lib/model/report.ts'
import { roleInWords, yearsInWords } from '../entity-list/role-words.ts'
import { EventTimeline } from '../event-timeline/event-item.tsx'
import type { BadgeKind } from '../ui/kind-badge.tsx'

/** The name at the head of the card: the entity's, the date's value in words, or the words themselves. */
export function cardTitle(card: Card): string {
  return card.entity?.name ?? card.dateInWords ?? card.mention?.text ?? card.annotation?.target.selector[0].exact ?? ''
}

/** What the card is about: the mention's kind, or that of a saved highlight. */
export function cardKind(card: Card): BadgeKind {
  return card.mention?.kind ?? card.annotation?.kind ?? 'selection'
}

/** Whether the mention stands for an official. */
export function isOfficial(card: Card): boolean {
  return card.mention?.kind === 'person' && card.mention.official
}

const COUNTED_FROM = {
  none: '',
  publication: ', counted from the day of publication',
  'previous-date': ', counted from the date told before it',
} as const

function Roles({ card }: { card: Card }) {
  return (
    <>
      {card.roleNow && <p class="card__role">{roleInWords(card.roleNow)}</p>}
      {card.rolesBefore.length > 0 && (
        <ul class="card__before" aria-label="Roles told before">
          {card.rolesBefore.map((role) => (
            <li key={`${role.title} ${role.from}`}>
              Before: {roleInWords({ ...role, tense: 'current' })} <span class="card__years">({yearsInWords(role)})</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The short facts below the name. */
export function CardFacts({ card }: { card: Card }) {
  const spelling = card.mention?.text
  const date = card.date
  return (
    <div class="card__facts">
      <Roles card={card} />
      {date && spelling !== cardTitle(card) && (
        <p class="card__role">
          “{spelling}” in this article{COUNTED_FROM[date.anchor]}
        </p>
      )}
      {card.entity && spelling && card.entity.name !== spelling && <p class="card__small">Here as “{spelling}”</p>}
    </div>
  )
}

/** Prior events, newest first, each with `tools` below it; or a sentence that there are none. */
export function CardPrior({ card, tools }: { card: Card; tools: (event: PriorEvent) => ComponentChildren }) {
  const name = cardTitle(card)
  if (!card.mention) return null
  if (card.prior.length === 0) {
    return (
      <p class="card__none">
        {card.mention.kind === 'date'
          ? 'No earlier event of this date in what you have read.'
          : `Nothing earlier about ${name} in what you have read. From now on it is remembered.`}
      </p>
    )
  }
  return (
    <section aria-label={`Prior events for ${name}`}>
      <h3 class="card__heading">
        What came before <span class="card__count">{card.prior.length}</span>
      </h3>
      <EventTimeline events={card.prior} label={`Prior events for ${name}, newest first`} quotes tools={tools} />
    </section>
  )
}
