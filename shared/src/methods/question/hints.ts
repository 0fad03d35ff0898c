import type { WordingHint } from '../../capabilities/wording/wording.ts'
import type { Settings } from '../../meeting.ts'

/** Fewer words than this say too little. */
const FEWEST = 5
/** A word of the school's vision that says something by itself. */
const TELLING = 5

const HINTS = {
  task: {
    title: {
      nl: 'Begint met hoe, wie, wanneer of hoeveel: is het een taak?',
      en: 'It begins with how, who, when or how many: is it a task?',
    },
    short: { nl: 'Een taak?', en: 'A task?' },
  },
  observation: {
    title: {
      nl: 'Er staat geen vraagteken: is het een vaststelling?',
      en: 'There is no question mark: is it an observation?',
    },
    short: { nl: 'Een vaststelling?', en: 'An observation?' },
  },
  vague: {
    title: { nl: 'Dit zijn weinig woorden: is het te vaag?', en: 'These are few words: is it too vague?' },
    short: { nl: 'Te vaag?', en: 'Too vague?' },
  },
  pupil: {
    title: { nl: 'Wat merkt een leerling hiervan?', en: 'What will a pupil notice of it?' },
    short: { nl: 'Wat merkt een leerling?', en: 'What will a pupil notice?' },
  },
  vision: {
    title: {
      nl: 'Waarom zouden we dit willen? Waar staat onze school voor?',
      en: 'Why would we want this? What does our school stand for?',
    },
    short: { nl: 'Waarom willen we dit?', en: 'Why do we want this?' },
  },
} as const

/** How a task begins, in Dutch and in English: people write in either, whatever language a meeting is in. */
const TASK = /^(hoe|wie|wanneer|hoeveel|how|who|when)(?![\p{L}])/iu

const PUPIL =
  /(?<![\p{L}])(leerling|leerder|kind|kleuter|peuter|scholier|student|jongere|tiener|klas(?![\p{L}])|klassen|pupil|child|kid(s?)(?![\p{L}])|learner|youngster|teenager|class(?!\p{L})|classes)/iu

/** Who asks for the reason, or names what one stands for, has made the link. */
const VISION =
  /(?<![\p{L}])(waarom|waartoe|visie|missie|waarde(n?)(?![\p{L}])|staan (we|wij) voor|onze school|why|vision|mission|value(s?)(?![\p{L}])|stand for|our school)/iu

const wordsIn = (text: string) => text.toLocaleLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []

/**
 * METHODS §5: what a question makes one ask, from its words alone. It stops nobody, and is no verdict.
 * @param vision what the school stands for, as the group planned it: a question that takes a word of it is linked to it
 */
export function hintsFor(text: string, { vision }: Settings): readonly WordingHint[] {
  const words = wordsIn(text)
  if (words.length === 0) return []
  const anchors = (Array.isArray(vision) ? vision : [])
    .flatMap(wordsIn)
    .filter((word) => word.length >= TELLING)
  const isLinked = VISION.test(text) || words.some((word) => anchors.includes(word))
  const asks: readonly [keyof typeof HINTS, boolean][] = [
    ['task', TASK.test(text)],
    ['observation', !text.includes('?')],
    ['vague', words.length < FEWEST],
    ['pupil', !PUPIL.test(text)],
    ['vision', !isLinked],
  ]
  return asks.flatMap(([id, isAsked]) => (isAsked ? [{ id, ...HINTS[id] }] : []))
}
