import type { Words } from '../basis/words.ts'
import type { Method } from './method.ts'
import { minutesPlanned, type Recipe, recipesFor } from './recipes.ts'
import type { Want } from './wants.ts'

/** What a group is asked that does not know yet how it wants to work, with the answers there are. */
export const START_QUESTIONS = {
  want: {
    asks: { nl: 'Wat willen jullie samen?', en: 'What do you want together?' },
    answers: [
      { id: 'look', title: { nl: 'Kijken waar we staan', en: 'See where we stand' } },
      { id: 'choose', title: { nl: 'Kiezen wat eerst komt', en: 'Choose what comes first' } },
      { id: 'deepen', title: { nl: 'Iets echt begrijpen', en: 'Truly understand something' } },
      { id: 'decide', title: { nl: 'Besluiten wat we doen', en: 'Decide what we do' } },
      { id: 'celebrate', title: { nl: 'Vieren en terugblikken', en: 'Celebrate and look back' } },
    ],
  },
  aim: {
    asks: { nl: 'Is het iets om te leren of te regelen?', en: 'Is it something to learn or to arrange?' },
    answers: [
      { id: 'learn', title: { nl: 'We willen ervan leren', en: 'We want to learn from it' } },
      { id: 'arrange', title: { nl: 'Het moet geregeld worden', en: 'It has to be arranged' } },
    ],
  },
  time: {
    asks: { nl: 'Hoeveel tijd is er?', en: 'How much time is there?' },
    answers: [
      { id: 'short', title: { nl: 'Een half uur', en: 'Half an hour' } },
      { id: 'whole', title: { nl: 'Een uur of meer', en: 'An hour or more' } },
    ],
  },
} as const satisfies Record<string, { asks: Words; answers: readonly { id: string; title: Words }[] }>

type Questions = typeof START_QUESTIONS
export type StartAnswers = { readonly [Q in keyof Questions]: Questions[Q]['answers'][number]['id'] }

/** What fits a group: one method, a whole meeting, or no method at all. */
export type Suggestion = {
  readonly why: Words
  /** Others that a group may want for the same. */
  readonly others: readonly Method[]
} & (
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'recipe'; readonly recipe: Recipe }
  /** Nothing is to be learned together: people who do it are enough (METHODS §5). */
  | { readonly kind: 'workGroup' }
  /** The same, for a short time: ideas on an open table, and on with it. */
  | { readonly kind: 'brainstorm'; readonly method: Method | undefined }
)

const WHY = {
  workGroup: {
    nl: 'Jullie weten al wat er moet gebeuren. Een werkgroep die verdeelt wie wat wanneer doet, is genoeg. Komt de vraag op waarom jullie het doen, kom dan terug.',
    en: 'You know what has to be done. A work group that divides who does what and when is enough. When you begin to ask why you do it, come back.',
  },
  brainstorm: {
    nl: 'Er moet iets geregeld worden en er is weinig tijd. Een korte brainstorm is genoeg: ideeën op tafel, en verdelen.',
    en: 'Something has to be arranged and time is short. A brief brainstorm is enough: ideas on the table, and divide them.',
  },
  recipe: {
    nl: 'Er is tijd voor een hele bijeenkomst: aankomen, aan het werk, en kijken wat het bracht.',
    en: 'There is time for a whole meeting: arrive, work, and see what it brought.',
  },
  method: {
    nl: 'Dit past bij wat jullie willen, in de tijd die er is.',
    en: 'This fits what you want, in the time there is.',
  },
  long: {
    nl: 'Dit past bij wat jullie willen. Neem er iets meer tijd voor, of stop na een stap.',
    en: 'This fits what you want. Take a little more time for it, or stop after a step.',
  },
} as const satisfies Record<string, Words>

/** With fewer minutes of it than this in a meeting, that meeting is about something else. */
const ASIDE = 10

/** Minutes that half an hour leaves room for. */
const SHORT = 35

/**
 * @param methods those there are: a new one is suggested by what a group wants of it
 * @returns what fits a group that gave these answers
 */
export function suggested({ want, aim, time }: StartAnswers, methods: readonly Method[]): Suggestion {
  const wanting = (wants: Want) => methods.filter((method) => method.wants === wants)
  const fitting = wanting(want)
  if (aim === 'arrange' && want !== 'celebrate')
    return time === 'short'
      ? { kind: 'brainstorm', why: WHY.brainstorm, method: wanting('free')[0], others: [] }
      : { kind: 'workGroup', why: WHY.workGroup, others: [] }
  const quickest = [...fitting].sort((one, other) => minutesPlanned(one) - minutesPlanned(other))
  const recipe = recipesFor(methods).find(({ chain }) =>
    chain.some((step) => {
      const method = fitting.find(({ id }) => id === step.method)
      return method && minutesPlanned(method, step.settings) >= ASIDE
    }),
  )
  if (time === 'whole' && recipe) {
    const others = fitting.filter(({ id }) => !recipe.chain.some(({ method }) => method === id))
    return { kind: 'recipe', recipe, why: WHY.recipe, others }
  }
  const [method, ...others] = quickest
  if (!method) return { kind: 'workGroup', why: WHY.workGroup, others: [] }
  const isLong = time === 'short' && minutesPlanned(method) > SHORT
  return { kind: 'method', method, why: isLong ? WHY.long : WHY.method, others }
}
