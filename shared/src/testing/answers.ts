import type { Drawing } from '../capabilities/draw/mark.ts'
import {
  type Activity,
  type Answer,
  type Ballot,
  type CardId,
  CONSENT,
  LIMITS,
  looseCards,
} from '../meeting.ts'
import { usedNow } from '../methods/phases.ts'
import { type Detail, tableOf } from '../methods/table.ts'
import type { Table } from './table.ts'

/** A ballot of the kind that is asked for; without sense of any kind. */
export function ballotOf({ activity }: Table, pick: number, sense: boolean): Ballot {
  const { poll } = activity
  const isCore = !poll || (poll.kind === 'core') === sense
  if (isCore || pick % 7 === 0) return ([...CONSENT, 'pass'] as const)[pick % 4] as Ballot
  const about = poll.cards.filter((_card, index) => (index + pick) % 3 > 0)
  if (poll.kind !== 'pick')
    return Object.fromEntries(about.map((card, index) => [card, CONSENT[(index + pick) % 3] as Answer]))
  const most = usedNow(activity, 'rate')?.most?.(activity.settings) ?? LIMITS.core
  const inZone = (index: number) => about.slice(0, index).filter((id) => sameZone(activity, id, about[index]))
  const picked = sense ? about.filter((_card, index) => inZone(index).length < most) : about
  return Object.fromEntries(picked.map((card) => [card, 'pick']))
}

function sameZone({ cards }: Activity, one: CardId, other: CardId | undefined): boolean {
  return cards[one]?.zone === cards[other ?? '']?.zone
}

/** An answer to what a method asks of a card. */
export function answerTo({ activity }: Table, detail: Detail, pick: number, count: number): string {
  switch (detail.type) {
    case 'choice':
      return one(detail.options, pick)?.id ?? ''
    case 'text':
      return `omdat ${count}`
    case 'card':
      return (
        one(
          looseCards(activity).filter(({ zone }) => zone === detail.from),
          pick,
        )?.id ?? 'weg'
      )
  }
}

/** Something to draw: of every shape where everything may be drawn, else mostly ink. */
export function drawingOf({ method }: Table, other: number): Drawing {
  const box = { x: (other * 31) % 1400, y: (other * 17) % 900, width: 120, height: 80 }
  const colour = other % 8
  const ink: Drawing = {
    shape: 'ink',
    tool: 'pen',
    colour,
    width: 4,
    points: [other, 10, 200, other, 90, 90],
  }
  const shapes: Drawing[] = [
    ink,
    { shape: 'line', from: { x: other, y: 5 }, to: { x: 300, y: other }, arrow: other % 2 === 0, colour },
    { shape: 'ellipse', ...box, colour, text: `Vorm ${other}` },
    { shape: 'text', ...box, colour, size: 'medium', text: `Tekst ${other}` },
    { shape: 'image', ...box, image: 'A'.repeat(43), text: '' },
    { shape: 'frame', ...box, text: 'Kader' },
  ]
  return tableOf(method).drawing === 'everything' || other % 5 === 0 ? (one(shapes, other) as Drawing) : ink
}

function one<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length]
}
