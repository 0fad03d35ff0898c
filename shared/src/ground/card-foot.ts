import type { Language, Words } from '../basis/words.ts'
import type { Card, Settings } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { detailsIn } from '../methods/table.ts'

/** Answers that stand beside each other in one line. */
const BESIDE = 2

/** What was said of a card: the lines under its label in each language, and whether somebody looked. */
type Said = { settings: Settings; foot: Partial<Record<Language, string[]>>; isTicked?: boolean }

/** Asked for every card at every change of one: worked out once, as long as nothing of the card changes. */
const known = new WeakMap<object, Said>()

function saidOf(settings: Settings, card: Pick<Card, 'details'>): Said {
  const before = known.get(card)
  if (before?.settings === settings) return before
  const said: Said = { settings, foot: {} }
  known.set(card, said)
  return said
}

/**
 * @returns what was said of a card as it stands under its label, with mark and word, in lines; none where a method has
 * no short words for its answers
 */
export function footOf(method: Method, settings: Settings, card: Card, language: Language): string[] {
  const { foot } = saidOf(settings, card)
  foot[language] ??= newFoot(method, settings, card, language)
  return foot[language]
}

function newFoot(method: Method, settings: Settings, { details }: Card, language: Language): string[] {
  const said = detailsIn(method, settings).flatMap((detail) => {
    if (detail.type !== 'choice') return []
    const chosen = detail.options.find(({ id }) => id === details[detail.id])
    const short: Words | undefined = chosen?.short
    return short ? [chosen?.mark ? `${chosen.mark} ${short[language]}` : short[language]] : []
  })
  return Array.from({ length: Math.ceil(said.length / BESIDE) }, (_, line) =>
    said.slice(line * BESIDE, (line + 1) * BESIDE).join(' · '),
  )
}

/** @returns whether a question with one answer was answered: somebody looked, and a tick says so */
export function isTicked(method: Method, settings: Settings, card: Card): boolean {
  const said = saidOf(settings, card)
  said.isTicked ??= looked(method, settings, card)
  return said.isTicked
}

function looked(method: Method, settings: Settings, { details }: Card): boolean {
  return detailsIn(method, settings).some(
    (detail) => detail.type === 'choice' && detail.options.length === 1 && details[detail.id] !== undefined,
  )
}
