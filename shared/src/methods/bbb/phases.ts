import type { WriteUse } from '../../capabilities/write/write.ts'
import { type Activity, looseCards, type ZoneId } from '../../meeting.ts'
import type { Phase, PhaseWords } from '../method.ts'
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
  // METHODS M6: one card per person per category.
  each: () => 1,
  hint: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
}

type Form = 'full' | 'short'

/** What is asked about each column, and how long the group may take for it. */
const ABOUT: Readonly<Record<ZoneId, { minutes: Record<Form, number>; words: PhaseWords }>> = {
  keep: {
    minutes: { full: 7, short: 2 },
    words: {
      participant: {
        nl: 'Wat werkt, en waarom willen we dat houden?',
        en: 'What works, and why do we want to keep it?',
      },
      coach: { nl: 'Begin met waardering.', en: 'Begin with appreciation.' },
    },
  },
  stop: {
    minutes: { full: 8, short: 2 },
    words: {
      participant: {
        nl: 'Wat past niet meer bij wie we willen zijn?',
        en: 'What no longer fits who we want to be?',
      },
      coach: { nl: 'Benoem de praktijk, niet de persoon.', en: 'Name the practice, not the person.' },
    },
  },
  start: {
    minutes: { full: 8, short: 2 },
    words: {
      participant: { nl: 'Wat zetten we ervoor in de plaats?', en: 'What do we put in its place?' },
      coach: { nl: 'Vraag naar waarde en doel.', en: 'Ask for value and aim.' },
    },
  },
}

/**
 * One column is opened and talked about. In short, to end a meeting with, the group chooses there and then, aloud; in
 * full it chooses afterwards, when everybody has answered in private.
 */
function column(zone: ZoneId, form: Form): Phase {
  const { minutes, words } = ABOUT[zone] as (typeof ABOUT)[string]
  const isShort = form === 'short'
  return {
    id: isShort ? `${zone}-now` : zone,
    title: COLUMNS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone },
    minutes: minutes[form],
    does: isShort ? [...sorting({ zones: [zone] }), { use: 'choose' }] : sorting({ zones: [zone] }),
    pointing: 'anonymous',
    when: (settings) => isFull(settings) !== isShort,
    done: reviewed([zone]),
    words,
  }
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
    minutes: (settings) => (isFull(settings) ? 5 : 3),
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
  ...ZONES.map((zone) => column(zone, 'full')),
  ...ZONES.map((zone) => column(zone, 'short')),
  {
    id: 'settle',
    title: { nl: 'Bezinken en kiezen', en: 'Settle' },
    minutes: 7,
    when: isFull,
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
    minutes: (settings) => (isFull(settings) ? 5 : 3),
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
