import type { PhraseUse } from '../../capabilities/phrase/phrase.ts'
import { hasPractices } from '../../capabilities/practices/practice.ts'
import type { PracticesUse } from '../../capabilities/practices/practices.ts'
import { isRoundOver } from '../../capabilities/turns/rounds.ts'
import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { indicatorGroups, pillarGroup } from './instrument.ts'
import { BACK, SCORE } from './snapshot.ts'

/** What the rating of pillars is called. */
const CHOOSE = 'choose'

/** METHODS M9: two practices at least of each pillar that is looked into. */
const practices: PracticesUse = { use: 'practices', of: SCORE, least: 2 }
const phrase: PhraseUse = {
  use: 'phrase',
  of: CHOOSE,
  asks: {
    strength: {
      ask: { nl: 'Wat vieren we?', en: 'What do we celebrate?' },
      none: { nl: 'Nog geen kracht', en: 'No strength yet' },
    },
    challenge: {
      ask: { nl: 'Waar willen we groeien?', en: 'Where do we want to grow?' },
      none: { nl: 'Nog geen uitdaging', en: 'No challenge yet' },
    },
  },
  item: { nl: 'Bij welke pijler?', en: 'Of which pillar?' },
  waits: {
    nl: 'Als ieder koos, zet de groep hier één kracht en één uitdaging neer.',
    en: 'Once all chose, the group puts one strength and one challenge here.',
  },
  otherwise: SCORE,
}

/** METHODS M9, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'intro',
    title: { nl: 'Kader', en: 'Framework' },
    minutes: 4,
    does: [{ use: 'look', at: 'items', of: SCORE }, { use: 'question' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Dit is een spiegel, geen rapport.', en: 'This is a mirror, not a report.' },
      coach: { nl: 'Leg uit waarvoor we het gebruiken.', en: 'Explain what we use it for.' },
    },
  },
  {
    id: 'score',
    title: { nl: 'Zelf scoren', en: 'Score yourself' },
    minutes: 12,
    does: [
      {
        use: 'rate',
        rating: SCORE,
        scale: 'degree',
        examples: true,
        inHarvest: true,
        items: ({ settings }) => indicatorGroups(settings),
      },
    ],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Waaraan zie je dat bij ons?', en: 'Where do you see that here?' },
      coach: { nl: 'Vraag om een voorbeeld, niet om een cijfer.', en: 'Ask for an example, not a number.' },
    },
  },
  {
    id: 'back',
    title: { nl: 'Terugblikken', en: 'Look back' },
    minutes: 5,
    does: [
      { use: 'rate', rating: BACK, scale: 'degree', items: ({ settings }) => indicatorGroups(settings) },
    ],
    pointing: 'anonymous',
    when: ({ lookBack, earlier }) => lookBack === true && Array.isArray(earlier) && earlier.length > 0,
    words: {
      participant: {
        nl: 'Hoe was het toen, zoals je er nu naar kijkt?',
        en: 'How was it then, as you see it now?',
      },
      coach: {
        nl: 'Leg uit: wie leert, legt de lat anders. Beide scores blijven staan.',
        en: 'Explain: who learns sets the bar elsewhere. Both scores stand.',
      },
    },
  },
  {
    id: 'look',
    title: { nl: 'Samen kijken', en: 'Look together' },
    minutes: 10,
    does: [{ use: 'look', at: 'spread', of: SCORE }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Waar lopen we uiteen?', en: 'Where do we differ?' },
      coach: { nl: 'Begin bij het grootste verschil.', en: 'Start with the widest spread.' },
    },
  },
  {
    id: 'tell',
    title: { nl: 'Praktijken', en: 'Practices' },
    minutes: 12,
    does: [{ use: 'turns', order: () => 'arrival', goes: 'once', latecomers: true }, practices],
    pointing: 'named',
    done: (activity) => isRoundOver(activity) && hasPractices(activity, practices),
    words: {
      participant: {
        nl: 'Vertel welke praktijk achter je score zit.',
        en: 'Tell the practice behind your score.',
      },
      coach: { nl: 'Blijf bij wat zichtbaar is.', en: 'Stay with what is visible.' },
    },
  },
  {
    id: 'choose',
    title: { nl: 'Kracht en uitdaging', en: 'Strength and challenge' },
    minutes: 6,
    does: [
      phrase,
      {
        use: 'rate',
        rating: CHOOSE,
        scale: 'focus',
        inHarvest: true,
        most: () => 1,
        items: ({ settings }) => pillarGroup(settings),
      },
    ],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat vieren we, waar groeien we?', en: 'What do we celebrate, where do we grow?' },
      coach: { nl: 'Koppel aan de leervraag.', en: 'Link to the learning question.' },
    },
  },
  { ...harvestPhase, does: [...harvestPhase.does, phrase] },
]
