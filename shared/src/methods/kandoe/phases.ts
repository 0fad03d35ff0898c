import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'

/** METHODS M7, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'question',
    title: { nl: 'Startvraag', en: 'Start question' },
    minutes: 3,
    input: 'none',
    visibility: 'named',
    allow: { facilitator: ['question.set'] },
    done: 'facilitator',
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
    input: 'silent',
    visibility: 'counts',
    allow: { participant: ['card.write', 'card.withdraw', 'ready.set'] },
    done: 'ready',
    onExit: 'reveal',
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
    input: 'open',
    visibility: 'anon',
    allow: {
      participant: ['merge.propose', 'merge.withdraw'],
      facilitator: ['merge.propose', 'merge.withdraw', 'merge.confirm', 'merge.undo'],
    },
    done: 'facilitator',
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
    input: 'turn',
    visibility: 'named',
    allow: {
      turnHolder: ['card.move', 'turn.pass'],
      participant: ['move.note'],
      facilitator: ['turn.skip', 'turn.give', 'turn.undo'],
    },
    done: 'turns',
    repeat: 'rounds',
    between: 'pause',
    onEnter: 'startRound',
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
    input: 'open',
    visibility: 'anon',
    allow: {
      participant: ['merge.propose', 'merge.withdraw', 'move.note'],
      facilitator: ['merge.propose', 'merge.withdraw', 'merge.confirm', 'merge.undo'],
    },
    done: 'facilitator',
    words: {
      participant: {
        nl: 'Wat valt op? Wat mist in het midden?',
        en: 'What stands out? What is missing in the centre?',
      },
      coach: { nl: 'Vraag naar de stille kaart.', en: 'Ask about the quiet card.' },
    },
  },
  {
    id: 'check',
    title: { nl: 'Kernbesluit', en: 'Core check' },
    minutes: 6,
    input: 'rate',
    poll: 'core',
    visibility: 'counts',
    allow: { participant: ['ballot.cast'], facilitator: ['core.propose', 'poll.close'] },
    done: 'poll',
    words: {
      participant: { nl: 'Kun je leven met deze kern?', en: 'Can you live with this core?' },
      coach: {
        nl: 'Doe een voorstel en toets het. Vraag bij elke zorg wat er nodig is.',
        en: 'Propose and check. For each concern, ask what is needed.',
      },
    },
  },
  {
    id: 'next',
    title: { nl: 'Vervolg', en: 'Follow-up' },
    minutes: 4,
    input: 'link',
    visibility: 'anon',
    allow: {
      participant: ['action.set', 'action.remove'],
      facilitator: ['action.set', 'action.remove', 'card.park'],
    },
    done: 'linked',
    words: {
      participant: { nl: 'Wat doen we eerst, wat parkeren we?', en: 'What first, what do we park?' },
      coach: { nl: 'Eén ding tegelijk.', en: 'One thing at a time.' },
    },
  },
  harvestPhase,
]
