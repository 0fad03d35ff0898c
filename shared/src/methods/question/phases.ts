import type { ChecksUse } from '../../capabilities/checks/checks.ts'
import { agreedItems, middleOf, type WordingUse } from '../../capabilities/wording/wording.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { CRITERIA } from './criteria.ts'
import { EXAMPLES } from './examples.ts'
import { hintsFor } from './hints.ts'
import { writesAlone } from './settings.ts'
import { isFathomed, NEED } from './zones.ts'

/** What the rating is called in which all say whether they can work with the question. */
const CONSENT = 'consent'

const looked: WordingUse = {
  use: 'wording',
  title: { nl: 'Onze leervraag', en: 'Our learning question' },
  none: { nl: 'Er is nog geen leervraag afgesproken.', en: 'No learning question has been agreed yet.' },
}
const worded: WordingUse = { ...looked, words: true, examples: EXAMPLES, hints: hintsFor }
const checks: ChecksUse = { use: 'checks', list: CRITERIA, of: (activity) => middleOf(activity)?.id }

/** METHODS M3, phase by phase: a need first, then a question. */
export const phases: readonly Phase[] = [
  {
    id: 'need',
    title: { nl: 'Wat schuurt', en: 'What chafes' },
    minutes: 6,
    does: [
      { use: 'write', hidden: true, zones: () => [NEED], each: ({ cards }) => Number(cards) },
      { use: 'ready' },
    ],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Waar loop je in je klas of team op vast?',
        en: 'Where do you get stuck in class or team?',
      },
      coach: { nl: 'Blijf dicht bij de praktijk.', en: 'Stay close to practice.' },
    },
  },
  {
    id: 'explore',
    title: { nl: 'Doorgronden', en: 'Explore' },
    minutes: 8,
    does: [{ use: 'turns', order: () => 'chance', goes: 'once', latecomers: true, onBoard: true }],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Wat zien we precies? Stel een vraag of verhelder.',
        en: 'What exactly do we see? Ask a question, or clarify.',
      },
      coach: {
        nl: 'Speel vragen terug; geef geen antwoord.',
        en: 'Return questions; give no answers.',
      },
    },
  },
  {
    id: 'why',
    title: { nl: 'Waarom het raakt', en: 'Why it matters' },
    minutes: 7,
    does: [...sorting(), { use: 'choose' }],
    pointing: 'anonymous',
    done: isFathomed,
    words: {
      participant: {
        nl: 'Wat hoort samen, en waarom raakt het ons?',
        en: 'What belongs together, and why does it matter?',
      },
      coach: {
        nl: 'Eén thema; parkeer de rest. Twee keer waarom, nog geen oplossing.',
        en: 'One theme; park the rest. Why, twice, and no solution yet.',
      },
    },
  },
  {
    id: 'draft',
    title: { nl: 'Vraag maken', en: 'Draft' },
    minutes: 8,
    does: [
      {
        use: 'pairs',
        asks: [{ id: 'question', title: { nl: 'Onze vraag', en: 'Our question' } }],
        alone: writesAlone,
        becomes: 'wordings',
      },
      { ...looked, examples: EXAMPLES },
    ],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Schrijf een vraag die met waarom kan beginnen.',
        en: 'Write a question that could start with why.',
      },
      coach: {
        nl: 'Wat kunnen we hierover van elkaar opsteken? Ligt de uitkomst al vast, dan is het een taak.',
        en: 'What can we pick up from each other on this? If the outcome is fixed, it is a task.',
      },
    },
  },
  {
    id: 'test',
    title: { nl: 'Toetsen', en: 'Test' },
    minutes: 10,
    does: [worded, checks],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Maakt deze vraag ons nieuwsgierig? Wordt een leerling er beter van?',
        en: 'Does it make us curious? Will a pupil benefit?',
      },
      coach: { nl: 'Laat de groep oordelen, niet het systeem.', en: 'Let the group judge, not the system.' },
    },
  },
  {
    id: 'agree',
    title: { nl: 'Afkloppen', en: 'Agree' },
    minutes: 6,
    does: [
      { ...worded, agreedBy: CONSENT },
      { use: 'rate', rating: CONSENT, scale: 'consent', items: agreedItems },
    ],
    pointing: 'anonymous',
    // METHODS M3: no "not yet" is open, or the coach wrote down that the group goes on all the same.
    done: ({ agreedOn }) => agreedOn !== null,
    words: {
      participant: { nl: 'Kun jij hiermee aan de slag?', en: 'Can you work with this?' },
      coach: {
        nl: 'Vraag bij elke bezorgdheid wat er nodig is.',
        en: 'For each concern ask what is needed.',
      },
    },
  },
  {
    id: 'line',
    title: { nl: 'Stip en tijdlijn', en: 'Picture and timeline' },
    minutes: 5,
    does: [{ use: 'followUp', takes: ['change'], types: ['change'] }, looked],
    pointing: 'anonymous',
    done: ({ actions }) => Object.values(actions).some(({ type, due }) => type === 'change' && due !== ''),
    words: {
      participant: {
        nl: 'Wat is over een jaar zichtbaar anders?',
        en: 'What is visibly different in a year?',
      },
      coach: { nl: 'Klein mag.', en: 'Small is fine.' },
    },
  },
  { ...harvestPhase, minutes: 0, does: [...harvestPhase.does, looked] },
]
