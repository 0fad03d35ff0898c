import { GOALS, goalsToRate } from '../../capabilities/goals/goals.ts'
import { LIMITS, type Settings } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { isFull } from './settings.ts'
import { COLUMNS, ZONES } from './zones.ts'

const isWritten = ({ form }: Settings) => form === 'written'

/** What is asked about how it was, spoken or written. */
const HOW_WAS_IT = {
  participant: { nl: 'Hoe was deze bijeenkomst voor jou?', en: 'How was this session for you?' },
  coach: { nl: 'Laat stilte. Alleen danken.', en: 'Leave silence. Only thank.' },
}

/** What somebody can have learned (METHODS §1, learning insight). */
const INSIGHTS = [
  { id: 'knowledge', title: { nl: 'Dit weet ik nu', en: 'I know this now' } },
  { id: 'skill', title: { nl: 'Dit kan ik nu', en: 'I can do this now' } },
  { id: 'attitude', title: { nl: 'Zo kijk ik er nu naar', en: 'This is how I see it now' } },
] as const

/** METHODS M2, phase by phase. Whoever leads thanks, and does not reply. */
export const phases: readonly Phase[] = [
  {
    id: 'goals',
    title: { nl: 'Doelen terugkijken', en: 'Goals' },
    minutes: 2,
    does: [{ use: 'rate', rating: GOALS, scale: 'attainment', items: goalsToRate }, { use: 'goals' }],
    when: isFull,
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Welk doel is bereikt?', en: 'Which goal was reached?' },
      coach: { nl: 'Lees elk doel voor en wacht.', en: 'Read each goal and wait.' },
    },
  },
  {
    id: 'spoken',
    title: { nl: 'Hoe was het', en: 'How was it' },
    minutes: 3,
    does: [{ use: 'turns', order: () => 'arrival', goes: 'once', latecomers: true }, { use: 'thank' }],
    when: (settings) => isFull(settings) && !isWritten(settings),
    pointing: 'named',
    words: HOW_WAS_IT,
  },
  {
    id: 'written',
    title: { nl: 'Hoe was het', en: 'How was it' },
    minutes: 3,
    does: [{ use: 'say', hidden: true, most: LIMITS.text }, { use: 'ready' }, { use: 'thank' }],
    when: (settings) => isFull(settings) && isWritten(settings),
    pointing: 'anonymous',
    words: HOW_WAS_IT,
  },
  {
    id: 'keepchange',
    title: { nl: 'Houden en anders', en: 'Keep and change' },
    minutes: (settings) => (isFull(settings) ? 2 : 1),
    does: [
      {
        use: 'write',
        hidden: true,
        zones: () => ZONES,
        // METHODS M2: one card each, two at most.
        each: () => 1,
        hint: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
      },
      { use: 'ready' },
    ],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat wil je houden? Wat kan anders?', en: 'What to keep? What to change?' },
      coach: { nl: 'Laat stilte: ieder schrijft voor zich.', en: 'Leave silence: all write for themselves.' },
    },
  },
  {
    id: 'heard',
    title: { nl: 'Wat we lezen', en: 'What we read' },
    minutes: 1,
    does: [{ use: 'thank' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Lees wat er ligt. Niemand reageert.', en: 'Read what lies here. Nobody replies.' },
      coach: {
        nl: 'Ga niet in verweer; zeg dat je het meeneemt.',
        en: 'Do not defend; say you will use it.',
      },
    },
  },
  {
    id: 'learned',
    title: { nl: 'Wat neem je mee', en: 'What you take along' },
    minutes: 3,
    // Own words, on one's own device; each can be shared.
    does: [{ use: 'share' }, { use: 'note', fields: INSIGHTS }],
    when: isFull,
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat leerde je, ook over jezelf?', en: 'What did you learn, also about yourself?' },
      coach: {
        nl: 'Vraag naar kennis, vaardigheid en houding.',
        en: 'Ask for knowledge, skill and attitude.',
      },
    },
  },
  {
    id: 'next',
    title: { nl: 'Volgende stap', en: 'Next step' },
    minutes: 2,
    does: [{ use: 'followUp', types: ['action', 'assignment'], mayBeNone: true }, { use: 'agree' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat doen we voor de volgende keer?', en: 'What do we do before next time?' },
      coach: {
        nl: 'Herhaal stap en opdracht in één zin.',
        en: 'Repeat step and task in one sentence.',
      },
    },
  },
  // Where the group closes, it needs no time of its own.
  { ...harvestPhase, minutes: 0 },
]
