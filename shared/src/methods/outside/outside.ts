import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { guestHandlers } from '../../capabilities/guest/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { sourceHandlers } from '../../capabilities/source/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { LIMITS, looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { HEARD, idsOf, MEANS, QUESTION } from './zones.ts'

/** Height of a zone's name, in world units. */
const HEAD = 72

const ROWS = [[QUESTION, ...idsOf(HEARD)], idsOf(MEANS)]
const ZONES = [...idsOf(MEANS), ...idsOf(HEARD), QUESTION]
const ground: Ground = { kind: 'boxes', tint: 'each', boxes: gridOf(ROWS, HEAD) }

/** METHODS M15: something new comes in, and becomes the group's own. */
export const outside: Method = {
  id: 'outside',
  version: 1,
  title: { nl: 'Kennis van buiten', en: 'Outside knowledge' },
  why: {
    nl: 'We halen iets nieuws binnen en maken het van ons.',
    en: 'We bring in something new and make it ours.',
  },
  alsoCalled: { nl: 'Expert, gastspreker, artikel lezen', en: 'Expert, guest speaker, reading an article' },
  offer: { nl: 'Onze eigen kennis raakt op', en: 'Our own knowledge runs out' },
  wants: 'deepen',
  people: [3, 12],
  questionLabel: { nl: 'Onze leervraag', en: 'Our learning question' },
  questionExample: () => ({
    nl: 'Waarom haken lezers in de derde graad af?',
    en: 'Why do readers in upper years drop out?',
  }),
  settings: [],
  phases,
  drawnAs: 'window',
  brings: [detailsHandlers, guestHandlers, sortHandlers, sourceHandlers],
  keep: 'meeting',
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) =>
      zone === QUESTION
        ? { nl: 'Wat we willen weten', en: 'What we want to know' }
        : ([...HEARD, ...MEANS].find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }),
    lengths: { label: LIMITS.keyWord, text: LIMITS.text },
    coreTitle: () => ({ nl: 'Dit maken we van ons', en: 'This we make ours' }),
    brought: () => [QUESTION],
    pileZone: (_settings, parts) => parts[0]?.zone ?? QUESTION,
    coreSuggestion: () => [],
    ranking: (activity) =>
      ZONES.map((zone) => ({ zone, cards: looseCards(activity).filter((card) => card.zone === zone) })),
  },
}
