import { tidy } from '../basis/text.ts'
import type { Words } from '../basis/words.ts'
import type { FieldId } from './fields.ts'
import type { Preparation } from './preparation.ts'

/** Something one writes in a step. */
export type PrepareField = {
  readonly id: FieldId
  readonly label: Words
  readonly help?: Words
  /** Each line of it is one thing, and has a screen of its own on the cue card. */
  readonly isList?: true
}

/** One step before, during or after a conversation. */
export type PrepareStep = {
  readonly id: StepId
  readonly title: Words
  /** Advice; none where it takes as long as the conversation does. */
  readonly minutes?: number
  /** What whoever prepares is asked. */
  readonly owner: Words
  /** What a buddy is asked meanwhile; nothing where there is none. */
  readonly buddy?: Words
  readonly fields: readonly PrepareField[]
  /** Whether the step did what it is for. Told, and never a condition for going on. */
  readonly done: (preparation: Preparation) => boolean
  /** What is missing while it is not done. */
  readonly missing?: Words
}

export type StepId = 'aim' | 'inside' | 'plan' | 'during' | 'after'

const isFilled =
  (...fields: FieldId[]) =>
  ({ texts }: Preparation) =>
    fields.every((field) => linesIn(texts[field]).length > 0)

/** @returns the lines of a text that say something */
export function linesIn(text = ''): string[] {
  return text.split('\n').map(tidy).filter(Boolean)
}

/** Who or what the conversation is about: it is asked above all steps. */
export const ABOUT: PrepareField = {
  id: 'about',
  label: { nl: 'Met wie, en waarover?', en: 'With whom, and about what?' },
  help: {
    nl: 'Gebruik een rol of een voorletter: de ouder van M., een collega.',
    en: 'Use a role or an initial: a parent of M., a colleague.',
  },
}

const STEPS: readonly PrepareStep[] = [
  {
    id: 'aim',
    title: { nl: 'Doel', en: 'Aim' },
    minutes: 5,
    owner: {
      nl: 'Wat wil je écht bereiken? Wat is er na afloop anders?',
      en: 'What do you truly want? What is different afterwards?',
    },
    buddy: { nl: 'Vraag door tot het scherp is.', en: 'Ask until it is sharp.' },
    fields: [
      { id: 'aim', label: { nl: 'Wat wil je écht bereiken?', en: 'What do you truly want?' } },
      { id: 'result', label: { nl: 'Wat is er na afloop anders?', en: 'What is different afterwards?' } },
    ],
    done: isFilled('aim', 'result'),
    missing: {
      nl: 'Schrijf je doel op, en wat er na afloop anders is.',
      en: 'Write down your aim, and what is different afterwards.',
    },
  },
  {
    id: 'inside',
    title: { nl: 'Binnenkant', en: 'Inner side' },
    minutes: 5,
    owner: {
      nl: 'Welk gevoel roept het op? Welke overtuiging of oordeel speelt mee?',
      en: 'Which feeling, belief or judgement plays a part?',
    },
    buddy: { nl: 'Luister zonder oordeel.', en: 'Listen without judging.' },
    fields: [
      { id: 'feeling', label: { nl: 'Welk gevoel roept het op?', en: 'Which feeling does it bring up?' } },
      {
        id: 'belief',
        label: {
          nl: 'Welke overtuiging of welk oordeel speelt mee?',
          en: 'Which belief or judgement plays a part?',
        },
      },
    ],
    done: () => true,
  },
  {
    id: 'plan',
    title: { nl: 'Aanpak', en: 'Approach' },
    minutes: 5,
    owner: {
      nl: 'Welke open vragen stel je? Wat is je boodschap?',
      en: 'Which open questions? What is your message?',
    },
    buddy: { nl: 'Speel de ander even.', en: 'Play the other for a moment.' },
    fields: [
      {
        id: 'questions',
        label: { nl: 'Welke open vragen stel je?', en: 'Which open questions do you ask?' },
        help: { nl: 'Elke vraag op een eigen regel.', en: 'Each question on a line of its own.' },
        isList: true,
      },
      { id: 'message', label: { nl: 'Wat is je boodschap?', en: 'What is your message?' } },
    ],
    done: isFilled('questions'),
    missing: { nl: 'Schrijf minstens één open vraag op.', en: 'Write down one open question at least.' },
  },
  {
    id: 'during',
    title: { nl: 'Spiekbriefje', en: 'Cue card' },
    owner: {
      nl: 'Loopt het vast? Benoem wat je nu merkt, bij jezelf en de ander. Begrip is nog geen akkoord.',
      en: 'Stuck? Name what you notice in you and the other. Understanding is not agreeing.',
    },
    fields: [],
    done: () => true,
  },
  {
    id: 'after',
    title: { nl: 'Terugblik', en: 'Look back' },
    minutes: 5,
    owner: {
      nl: 'Wat was jouw aandeel? Wat doe je volgende keer?',
      en: 'What was your share? What next time?',
    },
    buddy: { nl: 'Geef BKC-feedback.', en: 'Give BKC feedback.' },
    fields: [
      { id: 'share', label: { nl: 'Wat was jouw aandeel?', en: 'What was your share in it?' } },
      { id: 'next', label: { nl: 'Wat doe je volgende keer?', en: 'What will you do next time?' } },
    ],
    done: ({ isKept }) => isKept,
    missing: { nl: 'Bewaar of verwijder deze voorbereiding.', en: 'Keep or delete this preparation.' },
  },
]

/**
 * Prepare a conversation (METHODS M13): for oneself, and so no method of a meeting. What is written stands on one device;
 * a buddy sees of it what is shared with them.
 */
export const PREPARE = {
  id: 'prepare',
  title: { nl: 'Een gesprek voorbereiden', en: 'Prepare a conversation' },
  why: {
    nl: 'Van beter weten naar willen weten. Je toont begrip én houdt je boodschap.',
    en: 'From knowing better to wanting to know. You show understanding and keep your message.',
  },
  offer: {
    nl: 'Er komt een lastig gesprek aan, met een ouder, een collega of een leerling',
    en: 'A hard conversation is ahead, with a parent, a colleague or a pupil',
  },
  wants: 'deepen',
  steps: STEPS,
} as const

/** Every field there is, in the order in which one writes. */
export const FIELDS: readonly PrepareField[] = [ABOUT, ...STEPS.flatMap(({ fields }) => fields)]

/** @returns the minutes it takes to prepare and to look back */
export function minutesToPrepare(): number {
  return STEPS.reduce((all, { minutes = 0 }) => all + minutes, 0)
}

/** One screen of the cue card: what it is, and one idea. */
export type Cue = { readonly title: Words; readonly text: string | Words }

/** What helps when a conversation gets stuck, an idea at a time; together the words of the step. */
const STUCK: readonly Cue[] = [
  {
    title: { nl: 'Loopt het vast?', en: 'Stuck?' },
    text: {
      nl: 'Benoem wat je nu merkt, bij jezelf en de ander.',
      en: 'Name what you notice in you and the other.',
    },
  },
  {
    title: { nl: 'Onthoud', en: 'Remember' },
    text: { nl: 'Begrip is nog geen akkoord.', en: 'Understanding is not agreeing.' },
  },
]

/** @returns the screens of the cue card: aim, each question, message, and what helps when it gets stuck */
export function cuesOf({ texts }: Preparation): Cue[] {
  const cue = (title: Words, text: string | undefined) =>
    linesIn(text).join('\n') && { title, text: linesIn(text).join('\n') }
  return [
    cue({ nl: 'Mijn doel', en: 'My aim' }, texts.aim),
    ...linesIn(texts.questions).map((text) => ({ title: { nl: 'Ik vraag', en: 'I ask' }, text })),
    cue({ nl: 'Mijn boodschap', en: 'My message' }, texts.message),
    ...STUCK,
  ].filter((one): one is Cue => Boolean(one))
}
