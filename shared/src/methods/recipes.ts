import type { Words } from '../basis/words.ts'
import { minutesInAll } from '../capabilities/steps/sequence.ts'
import type { Settings, SettingValue } from '../meeting.ts'
import type { Method } from './method.ts'
import { settingsOf } from './settings.ts'

/** One activity of a recipe: a method, and what differs from how it usually goes. */
export type RecipeStep = {
  readonly method: string
  readonly settings?: Readonly<Record<string, SettingValue>>
}

/** A chain of activities that fits what a group comes together for. */
export type Recipe = {
  readonly id: string
  readonly title: Words
  readonly offer: Words
  readonly chain: readonly RecipeStep[]
}

/** What a group agreed on how it talks is looked at again, where it takes stock (METHODS M10, §13). */
const LOOKING_BACK: RecipeStep = { method: 'dialogue', settings: { form: 'again' } }

/** METHODS §13, as far as the methods of its chains are here. */
const RECIPES: readonly Recipe[] = [
  {
    id: 'start',
    title: { nl: 'Van start', en: 'Start' },
    offer: {
      nl: 'Van wat schuurt naar een vraag om van te leren',
      en: 'From what chafes to a question to learn from',
    },
    chain: [{ method: 'checkin' }, { method: 'question' }, { method: 'checkout' }],
  },
  {
    id: 'stand',
    title: { nl: 'Waar staan we', en: 'Where do we stand' },
    offer: {
      nl: 'Kijken hoe het nu is, en waar jullie heen willen',
      en: 'See how things are, and where you want to go',
    },
    chain: [{ method: 'checkin' }, { method: 'bsa' }, LOOKING_BACK, { method: 'checkout' }],
  },
  {
    id: 'inside-outside',
    title: { nl: 'Waar staan we: binnen en buiten', en: 'Where do we stand: inside and outside' },
    offer: {
      nl: 'Sterk, zwak, kans en bedreiging op één bord',
      en: 'Strengths, weaknesses, chances and threats on one board',
    },
    chain: [{ method: 'checkin' }, { method: 'swot' }, LOOKING_BACK, { method: 'checkout' }],
  },
  {
    id: 'prioritise',
    title: { nl: 'Kiezen wat eerst komt', en: 'Prioritise' },
    offer: { nl: 'Veel ideeën, en één ding tegelijk', en: 'Many ideas, and one thing at a time' },
    chain: [{ method: 'checkin' }, { method: 'kandoe' }, { method: 'checkout' }],
  },
  {
    id: 'intervision',
    title: { nl: 'Intervisie', en: 'Intervision' },
    offer: { nl: 'Iemand brengt iets in uit het werk', en: 'Somebody brings something from work' },
    chain: [{ method: 'checkin' }, { method: 'oase' }, { method: 'checkout' }],
  },
  {
    id: 'decide',
    title: { nl: 'Besluiten', en: 'Decide' },
    offer: {
      nl: 'Wat houden we, wat stopt, waar beginnen we mee',
      en: 'What we keep, what stops, what we begin',
    },
    chain: [{ method: 'checkin' }, { method: 'bbb' }, { method: 'checkout' }],
  },
  {
    id: 'weigh',
    title: { nl: 'Besluiten: opties wegen', en: 'Decide: weigh options' },
    offer: {
      nl: 'Er liggen opties, en jullie willen samen kiezen',
      en: 'There are options, and you want to choose together',
    },
    chain: [{ method: 'checkin' }, { method: 'criteria' }, { method: 'celebrate' }, { method: 'checkout' }],
  },
  {
    id: 'dig',
    title: { nl: 'Uitdiepen met kennis van buiten', en: 'Dig with outside knowledge' },
    offer: {
      nl: 'Jullie eigen kennis raakt op: een gast, een tekst, andere collega’s',
      en: 'Your own knowledge runs out: a guest, a text, other colleagues',
    },
    chain: [
      { method: 'checkin' },
      { method: 'outside' },
      { method: 'bbb', settings: { form: 'short' } },
      { method: 'checkout' },
    ],
  },
  {
    id: 'mirror',
    title: { nl: 'In de spiegel', en: 'Mirror' },
    offer: {
      nl: 'Hoe sterk zijn we, en waar groeien we nog',
      en: 'How strong are we, and where do we still grow',
    },
    chain: [{ method: 'checkin' }, { method: 'scan' }, { method: 'checkout' }],
  },
  {
    id: 'close',
    title: { nl: 'Afsluiten', en: 'Close' },
    offer: {
      nl: 'De laatste keer: waar staan we nu, en welke weg gingen we',
      en: 'The last time: where we stand now, and the way we went',
    },
    chain: [
      { method: 'checkin' },
      { method: 'bsa' },
      { method: 'celebrate', settings: { form: 'route' } },
      { method: 'checkout' },
    ],
  },
]

/** @returns the recipes that can be run with these methods, in the order in which they are offered */
export function recipesFor(methods: readonly Pick<Method, 'id'>[]): Recipe[] {
  const isHere = ({ method }: RecipeStep) => methods.some(({ id }) => id === method)
  return RECIPES.filter(({ chain }) => chain.every(isHere))
}

/** For how many people minutes are planned (METHODS §13). */
export const PLANNED_FOR = 6
/** Minutes for goals, and for what was agreed last time. */
const GOALS = 5
/** Part of the time that goes by without being in any plan. */
const SLACK = 0.1

/** @returns the minutes one activity is planned for, as its steps advise them */
export function minutesPlanned(method: Method, settings?: Readonly<Record<string, SettingValue>>): number {
  const chosen: Settings = settingsOf(method, settings ?? {}) ?? settingsOf(method, {}) ?? {}
  return Math.max(1, Math.round(minutesInAll(method, chosen, PLANNED_FOR)))
}

/** @returns the minutes a whole meeting takes: its activities, goals and agreements, and some slack; by fives */
export function minutesOfMeeting(minutes: readonly number[]): number {
  const sum = minutes.reduce((all, one) => all + one, 0)
  return Math.round((sum * (1 + SLACK) + GOALS) / 5) * 5
}
