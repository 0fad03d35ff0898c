import { looseCards } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { fromHeap, turns, writing } from './rules.ts'
import { DECK } from './zones.ts'

/** METHODS M4: at most so many clusters, so that a group can still see the whole. */
const CLUSTERS = 9

/** METHODS M4, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'ambition',
    title: { nl: 'Ambitie', en: 'Ambition' },
    minutes: 4,
    does: [{ use: 'question', by: ['facilitator', 'participant'] }],
    pointing: 'named',
    done: (activity) => activity.question !== '',
    words: {
      participant: { nl: 'Waar willen we naartoe?', en: 'Where do we want to go?' },
      coach: { nl: 'Houd het op één zin.', en: 'Keep to one sentence.' },
    },
  },
  {
    id: 'write',
    title: { nl: 'Stil schrijven', en: 'Silent writing' },
    minutes: 6,
    does: [writing, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat is er nu al, en wat nog niet? Begin met iets dat er al is.',
        en: 'What is there already, and what not yet? Begin with something that is there.',
      },
      coach: {
        nl: 'Niemand ziet nog kaarten, jij ook niet.',
        en: 'Nobody sees cards yet, nor do you.',
      },
    },
  },
  {
    id: 'round',
    title: { nl: 'Eén voor één', en: 'One by one' },
    minutes: 10,
    does: [turns, fromHeap, { use: 'reasons' }],
    pointing: 'named',
    done: (activity) =>
      activity.turn !== null &&
      !activity.turn.laid &&
      looseCards(activity).every((card) => card.zone !== DECK),
    words: {
      participant: {
        nl: 'Lees de kaart voor en geef die een plek.',
        en: 'Read the card and give it a place.',
      },
      coach: { nl: 'Alleen verhelderen, nog geen gesprek.', en: 'Clarify only, no debate.' },
    },
  },
  {
    id: 'order',
    title: { nl: 'Ordenen', en: 'Sort' },
    minutes: 8,
    does: sorting({ clusters: CLUSTERS }),
    pointing: 'anonymous',
    done: (activity) => {
      const loose = looseCards(activity).filter((card) => !card.parked)
      return loose.length > 0 && loose.length <= CLUSTERS && loose.every((card) => card.details.influence)
    },
    words: {
      participant: {
        nl: 'Wat hoort samen? Waar hebben we invloed op?',
        en: 'What belongs together? What can we influence?',
      },
      coach: {
        nl: 'Is er naast bezorgdheid ook kracht te zien?',
        en: 'Is strength visible next to worry?',
      },
    },
  },
  {
    id: 'read',
    title: { nl: 'Duiden', en: 'Make sense' },
    minutes: 8,
    does: [{ use: 'followUp', takes: ['conclusion', 'action'] }, { use: 'park' }, { use: 'choose' }],
    pointing: 'anonymous',
    // METHODS M4: one conclusion makes it a picture to come back to.
    done: (activity) => Object.values(activity.actions).some(({ type }) => type === 'conclusion'),
    words: {
      participant: {
        nl: 'Wat valt op, en wat is de volgende stap?',
        en: 'What stands out, and what is the next step?',
      },
      coach: { nl: 'Wat weten we nog niet zeker?', en: 'What do we not know for sure yet?' },
    },
  },
  harvestPhase,
]
