import type { WriteUse } from '../../capabilities/write/write.ts'
import { type Activity, looseCards, type ZoneId } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { COLUMNS, ZONES } from './zones.ts'

const isFull = (settings: Record<string, unknown>) => settings.form !== 'short'

/** METHODS M6: each cluster has its why, or was parked as still open. */
const reviewed = (zones: readonly ZoneId[]) => (activity: Activity) =>
  looseCards(activity)
    .filter((card) => zones.includes(card.zone))
    .every((card) => card.parked || Boolean(card.details.why))

const writing: WriteUse = {
  use: 'write',
  hidden: true,
  zones: () => ZONES,
  // METHODS M6: one card per person per category. Its sixty characters are a label for the board and a text.
  each: () => 1,
  hint: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
}

/** METHODS M6, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'question',
    title: { nl: 'Waarover', en: 'Focus' },
    minutes: 1,
    does: [{ use: 'question' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Waar kijken we op terug?', en: 'What do we look back on?' },
      coach: {
        nl: 'Kies iets concreets dat iedereen kent.',
        en: 'Choose something concrete that everybody knows.',
      },
    },
  },
  {
    id: 'write',
    title: { nl: 'Stil schrijven', en: 'Silent writing' },
    minutes: 5,
    does: [writing, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Eén trefwoord per vak: houden, stoppen, beginnen.',
        en: 'One key word each: keep, stop, start.',
      },
      coach: { nl: 'Stilte helpt; help niet invullen.', en: 'Silence helps; do not fill in.' },
    },
  },
  {
    id: 'keep',
    title: { nl: 'Borgen', en: 'Keep' },
    minutes: 7,
    does: sorting({ zones: ['keep'] }),
    pointing: 'anonymous',
    when: isFull,
    done: reviewed(['keep']),
    words: {
      participant: {
        nl: 'Wat werkt, en waarom willen we dat houden?',
        en: 'What works, and why do we want to keep it?',
      },
      coach: { nl: 'Begin met waardering.', en: 'Begin with appreciation.' },
    },
  },
  {
    id: 'stop',
    title: { nl: 'Bannen', en: 'Stop' },
    minutes: 8,
    does: sorting({ zones: ['stop'] }),
    pointing: 'anonymous',
    when: isFull,
    done: reviewed(['stop']),
    words: {
      participant: {
        nl: 'Wat past niet meer bij wie we willen zijn?',
        en: 'What no longer fits who we want to be?',
      },
      coach: { nl: 'Benoem de praktijk, niet de persoon.', en: 'Name the practice, not the person.' },
    },
  },
  {
    id: 'start',
    title: { nl: 'Beginnen', en: 'Start' },
    minutes: 8,
    does: sorting({ zones: ['start'] }),
    pointing: 'anonymous',
    when: isFull,
    done: reviewed(['start']),
    words: {
      participant: { nl: 'Wat zetten we ervoor in de plaats?', en: 'What do we put in its place?' },
      coach: { nl: 'Vraag naar waarde en doel.', en: 'Ask for value and aim.' },
    },
  },
  {
    id: 'talk',
    title: { nl: 'Bespreken', en: 'Talk' },
    minutes: 5,
    does: sorting(),
    pointing: 'anonymous',
    when: (settings) => !isFull(settings),
    done: reviewed(ZONES),
    words: {
      participant: {
        nl: 'Wat hoort samen, en waarom telt het?',
        en: 'What belongs together, and why does it count?',
      },
      coach: { nl: 'Begin bij wat we houden.', en: 'Begin with what we keep.' },
    },
  },
  {
    id: 'settle',
    title: { nl: 'Bezinken en kiezen', en: 'Settle' },
    minutes: 7,
    does: [
      { use: 'rate', rating: 'settle', scale: 'consent' },
      { use: 'choose' },
      { use: 'park' },
      { use: 'details', by: ['facilitator'] },
    ],
    pointing: 'anonymous',
    // METHODS M6: at least one choice, or something parked, once everybody has said what they think.
    done: ({ ratings, chosen, cards }) =>
      ratings.settle?.open !== true &&
      ((chosen?.length ?? 0) > 0 || Object.values(cards).some((card) => card.parked)),
    words: {
      participant: { nl: 'Waar staan we samen achter?', en: 'What do we stand for together?' },
      coach: { nl: 'Parkeer wat nog niet rijp is.', en: 'Park what is not ripe.' },
    },
  },
  {
    id: 'next',
    title: { nl: 'Afspraken', en: 'Agreements' },
    minutes: 5,
    does: [{ use: 'followUp' }, { use: 'park' }, { use: 'choose' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wie doet wat, en wanneer zien we het?',
        en: 'Who does what, and when will it show?',
      },
      coach: { nl: 'Eén ding tegelijk.', en: 'One thing at a time.' },
    },
  },
  harvestPhase,
]
