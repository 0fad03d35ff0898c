import type { Language, Words } from '../basis/words.ts'
import type { Card, Settings } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { tableOf } from '../methods/table.ts'

/** Answers that stand beside each other in one line. */
const BESIDE = 2

/**
 * @returns what was said of a card as it stands under its label, with mark and word, in lines; none where a method has
 * no short words for its answers
 */
export function footOf(method: Method, settings: Settings, { details }: Card, language: Language): string[] {
  const said = (tableOf(method).details?.(settings) ?? []).flatMap((detail) => {
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
export function isTicked(method: Method, settings: Settings, { details }: Card): boolean {
  return (tableOf(method).details?.(settings) ?? []).some(
    (detail) => detail.type === 'choice' && detail.options.length === 1 && details[detail.id] !== undefined,
  )
}
