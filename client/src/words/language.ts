import { LANGUAGES, type Language } from '@kring/shared/basis/words'
import { keep, kept } from '../storage/kept.ts'
import { app as dutch } from './nl/app.ts'
import { type Sentences, type Wording, wordingOf } from './wording.ts'

const KEY = 'kring.language'
const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language)

/** What is loaded once it is needed: `app` for every page, `meeting` on every surface, `create` for planning, `entry` for who leads or does not get in, `facilitator` for the console and the screen, `sorting` for cards that lie open, `refusals` for who was refused something, the others with what speaks them. */
export type Part =
  | 'app'
  | 'closed'
  | 'create'
  | 'entry'
  | 'facilitator'
  | 'meeting'
  | 'kit'
  | 'groups'
  | 'left'
  | 'onBoard'
  | 'plan'
  | 'privacy'
  | 'sorting'
  | 'circle'
  | 'harvest'
  | 'refusals'
  | 'practice'
  | 'prepare'
  | 'scene'
  | 'start'
  | 'together'
  | 'trajectory'
  | 'voice'
  | 'wording'
  | 'weighing'
  | 'outside'
/** Where each part is fetched. */
export type Parts = Record<Part, () => Promise<Sentences>>

const dutchParts: Parts = {
  app: () => Promise.resolve({ app: dutch }),
  closed: () => import('./nl/closed.ts'),
  create: () => import('./nl/create.ts'),
  entry: () => import('./nl/entry.ts'),
  facilitator: () => import('./nl/facilitator.ts'),
  meeting: () => import('./nl/meeting.ts'),
  groups: () => import('./nl/groups.ts'),
  kit: () => import('./nl/kit.ts'),
  left: () => import('./nl/left.ts'),
  onBoard: () => import('./nl/onBoard.ts'),
  plan: () => import('./nl/plan.ts'),
  privacy: () => import('./nl/privacy.ts'),
  sorting: () => import('./nl/sorting.ts'),
  circle: () => import('./nl/circle.ts'),
  harvest: () => import('./nl/harvest.ts'),
  refusals: () => import('./nl/refusals.ts'),
  practice: () => import('./nl/practice.ts'),
  prepare: () => import('./nl/prepare.ts'),
  scene: () => import('./nl/scene.ts'),
  start: () => import('./nl/start.ts'),
  together: () => import('./nl/together.ts'),
  trajectory: () => import('./nl/trajectory.ts'),
  voice: () => import('./nl/voice.ts'),
  wording: () => import('./nl/wording.ts'),
  weighing: () => import('./nl/weighing.ts'),
  outside: () => import('./nl/outside.ts'),
}
/** The list of the other language comes with that language: most devices never need it. */
const fetchPart: Record<Language, (part: Part) => Promise<Sentences>> = {
  nl: (part) => dutchParts[part](),
  en: async (part) => (await import('./en/parts.ts')).parts[part](),
}
const needed = new Set<Part>(['app'])

/** What is on this device; the Dutch words for every page come with it. */
const sentences: Record<Language, Sentences> = { nl: { app: dutch }, en: {} }
const loaded = new Set<string>(['nl app'])

let language: Language = 'nl'
let wording: Wording = wordingOf(language, sentences[language])
const listeners = new Set<() => void>()

/** @returns the language of this device now. */
export const currentLanguage = (): Language => language

/** @returns the words of this device now; others when the language changes or words are added. */
export const currentWording = (): Wording => wording

/** @returns how to end being told that there are other words. */
export function onWords(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

function speak(next: Language): void {
  language = next
  wording = wordingOf(next, sentences[next])
  document.documentElement.lang = next
  // A translation could only make worse what Kring says itself; what people wrote stays theirs to have translated.
  document.documentElement.translate = !LANGUAGES.some((one) => navigator.language.startsWith(one))
  for (const changed of listeners) changed()
}

/** Dutch first: English only for a device that asks for it and not for Dutch. */
function deviceLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted[0] === 'en' && !wanted.includes('nl') ? 'en' : 'nl'
}

/** Starts the words of this device. @returns when the first page can be shown; in Dutch, when others do not come in */
export async function startWords(): Promise<void> {
  speak('nl')
  await change(kept(KEY, isLanguage) ?? deviceLanguage()).catch(() => undefined)
}

/** Loads a part in the language of this device; from then on a change of language loads its own. */
export async function loadWords(part: Part): Promise<void> {
  needed.add(part)
  await loadPart(language, part)
}

async function loadPart(of: Language, part: Part): Promise<void> {
  if (loaded.has(`${of} ${part}`)) return
  const areas = await fetchPart[of](part)
  loaded.add(`${of} ${part}`)
  sentences[of] = together(sentences[of], areas)
  if (of === language) speak(of)
}

/** Two parts may say something of one area. */
function together(known: Sentences, areas: Sentences): Sentences {
  const all: Record<string, Sentences | string> = { ...known }
  for (const [area, said] of Object.entries(areas)) {
    const before = all[area]
    all[area] = typeof before === 'object' && typeof said === 'object' ? { ...before, ...said } : said
  }
  return all
}

async function change(next: Language): Promise<void> {
  const missing = [...needed].filter((part) => !loaded.has(`${next} ${part}`))
  if (missing.length === 0) return speak(next)
  await Promise.all(missing.map((part) => loadPart(next, part)))
  // Meanwhile another part may have become needed.
  return change(next)
}

/** The person on this device wants this language from now on. Away from the server the words may be missing: nothing changes. */
export function chooseLanguage(next: Language): void {
  change(next).then(
    () => keep(KEY, next),
    () => undefined,
  )
}

/** A meeting brings its language; a device on which somebody chose keeps that choice. */
export function followMeetingLanguage(next: Language): void {
  if (kept(KEY, isLanguage) || language === next) return
  change(next).catch(() => undefined)
}
