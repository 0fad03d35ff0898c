import type { Drawing } from '../capabilities/draw/mark.ts'
import { rateUseOf, ratingNow } from '../capabilities/rate/asked.ts'
import { type Answers, askedIn, type ItemId, WHOLE } from '../capabilities/rate/rating.ts'
import { type LevelId, levelsOf, scaleOf } from '../capabilities/rate/scales.ts'
import { looseCards } from '../meeting.ts'
import { type Detail, tableOf } from '../methods/table.ts'
import type { Table } from './table.ts'

/** Answers in short: one about a proposal as a whole, one level for each item, or none. */
export function saying(
  said: LevelId | 'pass' | Readonly<Record<ItemId, LevelId>>,
): Record<ItemId, { level: LevelId }> {
  if (said === 'pass') return {}
  const levels = typeof said === 'string' ? { [WHOLE]: said } : said
  return Object.fromEntries(Object.entries(levels).map(([item, level]) => [item, { level }]))
}

/** Answers of the kind that is asked for; without sense of any kind. */
export function answersTo({ activity }: Table, pick: number, sense: boolean): Answers {
  const rating = ratingNow(activity)
  if (!rating || pick % 7 === 0) return sense ? {} : saying('yes')
  const use = rateUseOf(activity, rating.id)
  const levels = levelsOf(scaleOf(sense ? rating.scale : 'degree'))
  const most = sense ? use?.most?.(activity.settings) : undefined
  const about = askedIn(rating).filter((_item, index) => rating.isWhole || (index + pick) % 3 > 0)
  const times: Record<string, number> = {}
  const given = about.flatMap((item, index) => {
    const level = levels[(index + pick) % levels.length]?.id ?? ''
    const group = `${activity.cards[item]?.zone} ${level}`
    times[group] = (times[group] ?? 0) + 1
    if (most !== undefined && (times[group] ?? 0) > most) return []
    const isExample = (use?.examples || !sense) && level !== 'unseen' && (index + pick) % 2 === 0
    return [[item, isExample ? { level, example: `geheim-${pick}-${index}` } : { level }]]
  })
  return Object.fromEntries(given)
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
