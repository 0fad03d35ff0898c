import { isWithin, tidy } from '../../basis/text.ts'
import { type Card, LIMITS, type SettingValue } from '../../meeting.ts'
import type { StartCard } from '../table.ts'
import { ASIDE, FARTHEST, LINE, SIDES } from './zones.ts'

/** The step, what it is, the card, and after a bar what else stands on it: `4 + Voorlezen | In alle groepen`. */
const LINE_OF_CARD = /^(?:([0-5])\s+)?(?:([+–-])\s+)?([^|]*)(?:\|(.*))?$/

/** Characters a line with a card takes at most. */
export const LINE_LENGTH = LIMITS.label + LIMITS.text + 8

/**
 * Writes down where cards lie, so that a group can take the same picture up again later (METHODS M4: compare).
 * The number is the step on the line, 0 beside it; what was still to be read is left out.
 */
export function linesOf(cards: readonly Card[]): string[] {
  return cards.flatMap((card) => {
    const step = card.zone === ASIDE ? 0 : LINE.indexOf(card.zone) + 1
    if (step === 0 && card.zone !== ASIDE) return []
    const mark = SIDES.find(({ id }) => id === card.details.side)?.mark
    const words = card.text ? `${card.label} | ${card.text}` : card.label
    return [[String(step), ...(mark ? [mark] : []), words.replaceAll(/^\||\|$/g, '')].join(' ')]
  })
}

/**
 * Reads such lines; one without a number is a card at the beginning of the line.
 * @returns the cards a group starts with, each knowing where it lay
 */
export function cardsOf(lines: SettingValue | undefined): StartCard[] {
  if (!Array.isArray(lines)) return []
  return lines.flatMap((line) => {
    const [, step = '1', mark, label = '', text = ''] = LINE_OF_CARD.exec(tidy(line)) ?? []
    const words = { label: tidy(label), text: tidy(text) }
    if (!words.label || !isWithin(words.label, LIMITS.label) || !isWithin(words.text, LIMITS.text)) return []
    const zone = step === '0' ? ASIDE : (LINE[Number(step) - 1] ?? FARTHEST)
    const side = SIDES.find((one) => one.mark === (mark === '-' ? '–' : mark))?.id
    const details = {
      ...(side ? { side } : {}),
      ...(zone === ASIDE ? { influence: 'notUs' } : {}),
      earlier: zone,
    }
    return [{ ...words, zone, details }]
  })
}
