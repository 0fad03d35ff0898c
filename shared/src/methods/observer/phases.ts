import { agreementsOf } from '../../capabilities/agree/agreement.ts'
import type { NoteUse } from '../../capabilities/note/note.ts'
import { MOST_POINTS, POINT_TITLES, pointField } from '../../capabilities/points/points.ts'
import type { VisitUse } from '../../capabilities/visit/visit.ts'
import { ASPECTS, cardOf } from '../aspects.ts'
import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'

/** METHODS D19: so long one only listens. */
const LISTENS = 20
const visit: VisitUse = { use: 'visit', listens: LISTENS }

/** What somebody who looks on writes down for themselves, aspect by aspect. */
const notes: NoteUse = {
  use: 'note',
  looksOn: true,
  fields: ASPECTS.map(({ id, title }) => ({ id, title })),
}
/** And in the end what they choose of it to give back. */
const choice: NoteUse = {
  ...notes,
  fields: [
    ...notes.fields,
    ...(['strength', 'improvement'] as const).flatMap((kind) =>
      Array.from({ length: MOST_POINTS }, (_, index) => ({
        id: pointField(kind, index + 1),
        title: POINT_TITLES[kind],
      })),
    ),
  ],
}
const cards = { use: 'read', cards: () => ASPECTS.map(cardOf) } as const

/** METHODS M11, phase by phase. What is talked about may lie on the table meanwhile, and this again after it. */
export const phases: readonly Phase[] = [
  {
    id: 'contract',
    title: { nl: 'Afstemmen', en: 'Agree on visit' },
    minutes: 5,
    does: [{ ...visit, agrees: true }, cards],
    pointing: 'named',
    words: {
      participant: { nl: 'Met welk doel kijkt iemand mee?', en: 'What is the visit for?' },
      coach: {
        nl: 'Lees de kaarten; benoem: steun, geen oordeel. Wie meekijkt, stelt het doel voor op het eigen toestel.',
        en: 'Read the cards; say: support, no judgement. Whoever looks on proposes the goal on their own device.',
      },
    },
  },
  {
    id: 'listen',
    title: { nl: 'Luisteren', en: 'Listen' },
    minutes: LISTENS,
    does: [visit, notes],
    pointing: 'named',
    done: () => false,
    words: {
      participant: {
        nl: 'Praat zoals altijd. Iemand luistert mee.',
        en: 'Talk as always. Somebody listens along.',
      },
      coach: {
        nl: 'Wie meekijkt, blijft buiten de inhoud, ook met de houding. Jullie werkvorm kan nu op tafel; kom daarna hier terug.',
        en: 'Whoever looks on stays out of content, also in posture. What you came to do can lie on the table now; come back here after it.',
      },
    },
  },
  {
    id: 'note',
    title: { nl: 'Noteren', en: 'Note' },
    minutes: 10,
    does: [visit, notes],
    pointing: 'named',
    done: () => false,
    words: {
      participant: { nl: 'Praat verder. Iemand noteert nu.', en: 'Talk on. Somebody takes notes now.' },
      coach: {
        nl: 'Wie meekijkt, vraagt zich af: wat helpt, wat kan sterker?',
        en: 'Whoever looks on asks themselves: what helps, what could be stronger?',
      },
    },
  },
  {
    id: 'choose',
    title: { nl: 'Kiezen', en: 'Select' },
    minutes: 5,
    does: [visit, choice],
    pointing: 'named',
    done: () => false,
    words: {
      participant: {
        nl: 'Even pauze. Zo hoor je wat er te zien was.',
        en: 'A short break. Soon you hear what there was to see.',
      },
      coach: {
        nl: 'Wie meekijkt, kiest evenveel sterk als beter, één tot drie, zonder namen.',
        en: 'Whoever looks on picks as many strengths as improvements, one to three, no names.',
      },
    },
  },
  {
    id: 'share',
    title: { nl: 'Teruggeven', en: 'Give back' },
    minutes: 10,
    does: [{ use: 'points' }, visit, choice],
    pointing: 'named',
    done: ({ points }) => Object.keys(points).length > 0,
    words: {
      participant: {
        nl: 'Luister en herken; verdedigen hoeft niet.',
        en: 'Listen and recognise; no need to defend.',
      },
      coach: {
        nl: 'Blijf op het niveau van het gesprek: doe het niet over.',
        en: 'Stay at the level of the talk: do not replay it.',
      },
    },
  },
  {
    id: 'own',
    title: { nl: 'Eigen doel', en: 'Own goal' },
    minutes: 8,
    does: [{ use: 'agree', makes: true }],
    pointing: 'anonymous',
    done: (activity) => agreementsOf(activity).some(({ isClosed }) => !isClosed),
    words: {
      participant: { nl: 'Wat nemen wij ons voor?', en: 'What do we set ourselves?' },
      coach: { nl: 'Help formuleren, vul niet in.', en: 'Help to word it, do not fill in.' },
    },
  },
  { ...harvestPhase, minutes: 0, does: [...harvestPhase.does, { use: 'agree', reads: true }] },
]
