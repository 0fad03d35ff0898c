import type { Activity, Card, ZoneId } from '../../meeting.ts'
import type { Detail } from '../table.ts'

/** Where what chafes lies. */
export const NEED: ZoneId = 'need'

/** METHODS §5: deepening an observation. What it is, and why it matters: of the reasons two at least before a question. */
export const NOTES: readonly Detail[] = [
  {
    id: 'know',
    type: 'choice',
    welcome: true,
    title: { nl: 'Hoe zeker', en: 'How sure' },
    options: [
      { id: 'know', title: { nl: 'Weten', en: 'We know' }, mark: '!', short: { nl: 'zeker', en: 'sure' } },
      {
        id: 'guess',
        title: { nl: 'Vermoeden', en: 'We guess' },
        mark: '?',
        short: { nl: 'vermoeden', en: 'a guess' },
      },
    ],
  },
  {
    id: 'what',
    type: 'text',
    welcome: true,
    title: { nl: 'Wat we zien', en: 'What we see' },
    help: { nl: 'Wat zien we precies?', en: 'What exactly do we see?' },
  },
  {
    id: 'why',
    type: 'text',
    welcome: true,
    title: { nl: 'Waarom het raakt', en: 'Why it matters' },
    help: { nl: 'Waarom raakt het ons?', en: 'Why does it matter to us?' },
  },
  {
    id: 'vision',
    type: 'text',
    welcome: true,
    title: { nl: 'Past bij ons', en: 'Fits us' },
    help: { nl: 'Hoe past het bij waar we voor staan?', en: 'How does it fit what we stand for?' },
  },
  {
    id: 'asks',
    type: 'text',
    welcome: true,
    title: { nl: 'Wat we willen weten', en: 'What we want to know' },
    help: { nl: 'Wat zouden we hierover willen weten?', en: 'What would we like to know about it?' },
  },
]

const REASONS = ['why', 'vision', 'asks']
const ENOUGH = 2

/** @returns whether the group chose what its question is about, and said twice why that matters */
export function isFathomed({ chosen, cards }: Activity): boolean {
  const standing = (chosen ?? []).flatMap((id): Card[] => (cards[id] && !cards[id].parked ? [cards[id]] : []))
  return (
    standing.length > 0 &&
    standing.every(({ details }) => REASONS.filter((id) => details[id]).length >= ENOUGH)
  )
}
