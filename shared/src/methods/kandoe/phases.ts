import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { inward, look, turns, writing } from './rules.ts'

/** METHODS M7, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'question',
    title: { nl: 'Startvraag', en: 'Start question' },
    minutes: 3,
    does: [{ use: 'question' }],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Begrijpt iedereen de vraag hetzelfde?',
        en: 'Do we all read the question the same?',
      },
      coach: { nl: 'Laat iemand de vraag navertellen.', en: 'Ask someone to retell the question.' },
    },
  },
  {
    id: 'write',
    title: { nl: 'Stil schrijven', en: 'Silent writing' },
    minutes: 5,
    does: [writing, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Schrijf jouw inbreng kort op.', en: 'Write your input briefly.' },
      coach: {
        nl: 'Je ziet alleen aantallen. Laat de stilte duren.',
        en: 'You only see counts. Let the silence last.',
      },
    },
  },
  {
    id: 'raise',
    title: { nl: 'Optillen', en: 'Lift' },
    minutes: 8,
    does: [{ use: 'pile', proposals: true }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Welke kaarten zeggen hetzelfde? Geef ze één sterkere naam.',
        en: 'Which cards say the same? Give them one stronger name.',
      },
      coach: { nl: 'Til het naar het niveau van de bedoeling.', en: 'Lift it to the level of intent.' },
    },
  },
  {
    id: 'rounds',
    title: { nl: 'Rondes', en: 'Rounds' },
    minutes: { perPerson: 1 },
    does: [turns, inward, { use: 'reasons' }],
    pointing: 'named',
    repeat: 'rounds',
    between: 'pause',
    words: {
      participant: {
        nl: 'Kies een kaart van een ander, schuif die één ring naar binnen en vertel waarom.',
        en: 'Choose someone else’s card, move it one ring in and say why.',
      },
      coach: { nl: 'Houd het kort en om de beurt.', en: 'Keep it short and in turn.' },
    },
  },
  {
    id: 'pause',
    title: { nl: 'Tussenstand', en: 'Interim look' },
    minutes: 2,
    does: [look, { use: 'reasons' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat valt op? Wat missen we in het midden?',
        en: 'What stands out? What do we miss in the centre?',
      },
      coach: { nl: 'Vraag naar de stille kaart.', en: 'Ask about the quiet card.' },
    },
  },
  {
    id: 'check',
    title: { nl: 'Kernbesluit', en: 'Core check' },
    minutes: 6,
    does: [{ use: 'rate', rating: 'core', scale: 'consent', whole: true }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Kun je leven met deze kern?', en: 'Can you live with this core?' },
      coach: {
        nl: 'Doe een voorstel en toets het. Vraag bij elke bezorgdheid wat er nodig is.',
        en: 'Propose and check. For each concern, ask what is needed.',
      },
    },
  },
  {
    id: 'next',
    title: { nl: 'Vervolg', en: 'Follow-up' },
    minutes: 4,
    does: [{ use: 'followUp' }, { use: 'park' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat doen we eerst, wat parkeren we?', en: 'What first, what do we park?' },
      coach: { nl: 'Eén ding tegelijk.', en: 'One thing at a time.' },
    },
  },
  harvestPhase,
]
