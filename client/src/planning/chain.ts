import { fits } from '@kring/shared/basis/text'
import { LANGUAGES, type Language } from '@kring/shared/basis/words'
import { goesInGroups } from '@kring/shared/groups'
import { DIVIDING, type Dividing, LIMITS, type SettingValue } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { minutesOfMeeting, minutesPlanned, type Recipe } from '@kring/shared/methods/recipes'
import type { CreateMeetingBody } from '@kring/shared/protocol/api'
import { pastedLines } from '../pasted/pastedRows.ts'
import { activityOf, isPlanFor, type Plan, type PlanProblem, planFor, problemOf } from './meetingPlan.ts'

/** One activity of a meeting that is being planned. */
export type Link = {
  id: string
  method: string
  minutes: number
  plan: Plan
  /** In how many groups it is done, and how they are made; absent where all do it together. */
  groups?: PlannedGroups
}
export type PlannedGroups = { count: number; how: Dividing }

/** A whole meeting that is being planned: what it is for, and what is done in it, one after another. */
export type Chain = {
  title: string
  language: Language
  /** What the group wants to reach, and agreements of last time, each as typed, one a line. */
  goals: string
  agreements: string
  /** What people were going to do, and what was parked, in an earlier meeting. */
  steps: string
  parked: string
  links: Link[]
}

/** What the meeting is for, and what it agreed before, typed once for all activities that look at it. */
const SHARED = ['goals', 'agreements', 'steps'] as const
type Shared = (typeof SHARED)[number]

/** Minutes one activity can be planned for. */
export const MOST_MINUTES = LIMITS.minutes

/** What still stands in the way, and where: in an activity, or of the meeting. */
export type ChainProblem = { link?: string; problem: PlanProblem } | 'empty' | 'tooLarge'

const methodOf = (id: string) => METHODS.find((method) => method.id === id)

/** @returns the method of a link; a chain holds known ones only */
export function methodAt({ method: id }: Link): Method {
  const method = methodOf(id)
  if (!method) throw new Error('a chain holds known methods only')
  return method
}

/** @returns an activity with what its method offers, to stand somewhere in a chain */
export function newLink(
  id: string,
  method: Method,
  language: Language,
  settings: Readonly<Record<string, SettingValue>> = {},
): Link {
  const plan = planFor(method, language)
  const chosen = { ...plan, settings: { ...plan.settings, ...settings } }
  return { id, method: method.id, minutes: minutesPlanned(method, chosen.settings), plan: chosen }
}

/** @returns the chain a recipe stands for */
export function chainOf(recipe: Recipe, language: Language): Chain {
  const links = recipe.chain.flatMap((step, index) => {
    const method = methodOf(step.method)
    return method ? [newLink(`r${index + 1}`, method, language, step.settings)] : []
  })
  return { title: '', language, goals: '', agreements: '', steps: '', parked: '', links }
}

/** @returns the fixed pattern (METHODS §4) with the work still to be chosen */
export function emptyChain(language: Language): Chain {
  const around = [METHODS.find(({ opens }) => opens), METHODS.find(({ closes }) => closes)]
  const links = around.flatMap((method, index) =>
    method ? [newLink(`r${index + 1}`, method, language)] : [],
  )
  return { title: '', language, goals: '', agreements: '', steps: '', parked: '', links }
}

/** @returns the chain with one more activity: what opens stands first, everything else before what closes the meeting */
export function withLink(chain: Chain, link: Link): Chain {
  const last = chain.links.at(-1)
  const at =
    last && methodAt(last).closes && !methodAt(link).closes ? chain.links.length - 1 : chain.links.length
  const first = methodAt(link).opens ? 0 : at
  const filled = chain.links.reduce((one, other) => withLinesOf(one, other, other), link)
  return { ...chain, links: chain.links.toSpliced(first, 0, filled) }
}

/**
 * @param change what is planned otherwise in one activity
 * @returns the chain with it; its minutes follow what was chosen as long as they were those announced, and what is of the
 *   whole meeting stands in every activity that asks for it
 */
export function changed(chain: Chain, id: string, change: (link: Link) => Link): Chain {
  const before = chain.links.find((link) => link.id === id)
  if (!before) return chain
  const after = change(before)
  const method = methodAt(before)
  const isAnnounced =
    after.minutes === before.minutes && before.minutes === minutesPlanned(method, before.plan.settings)
  const minutes = isAnnounced ? minutesPlanned(method, after.plan.settings) : after.minutes
  const links = chain.links.map((link) =>
    link.id === id ? { ...after, minutes } : withLinesOf(link, after, before),
  )
  return { ...chain, links }
}

/** An activity with what is of the whole meeting as another says it, where it says nothing or the same as before. */
function withLinesOf(link: Link, other: Link, before: Link): Link {
  const lines = { ...link.plan.lines }
  for (const field of methodAt(link).settings) {
    if (field.type !== 'lines' || !field.ofMeeting) continue
    const { [field.id]: said = '' } = other.plan.lines
    const { [field.id]: own = '' } = lines
    if (own === '' || own === before.plan.lines[field.id]) lines[field.id] = said || own
  }
  return { ...link, plan: { ...link.plan, lines } }
}

/** @returns the chain with one activity elsewhere; the same when there is no such place */
export function moved(chain: Chain, id: string, to: number): Chain {
  const from = chain.links.findIndex((link) => link.id === id)
  const link = chain.links[from]
  if (!link || to < 0 || to >= chain.links.length || to === from) return chain
  return { ...chain, links: chain.links.toSpliced(from, 1).toSpliced(to, 0, link) }
}

/** @returns minutes for the whole meeting, slack included */
export const minutesOf = ({ links }: Chain): number => minutesOfMeeting(links.map(({ minutes }) => minutes))

/** @returns whether some activity of the chain looks at the goals, or at the agreements, of the meeting */
export function looksAt({ links }: Chain, what: Shared): boolean {
  return links.some((link) => hasField(methodAt(link), what))
}

const hasField = (method: Method, what: string) =>
  method.settings.some((field) => field.type === 'lines' && field.id === what)

/** @returns whether a setting is typed once for the whole meeting, and not with an activity */
export const isShared = (id: string): id is Shared => (SHARED as readonly string[]).includes(id)

/** The plan of one activity, with what is typed for the whole meeting. */
function filledIn(chain: Chain, link: Link): Plan {
  const method = methodAt(link)
  const shared = SHARED.filter((what) => hasField(method, what)).map((what) => [what, chain[what]])
  const lines = { ...link.plan.lines, ...Object.fromEntries(shared) }
  return { ...link.plan, language: chain.language, lines }
}

/** @returns the first thing that stands in the way of beginning, or undefined */
export function chainProblem(chain: Chain): ChainProblem | undefined {
  if (chain.links.length === 0) return 'empty'
  if (!fits(chain.title, LIMITS.title)) return { problem: { field: 'title', why: 'tooLong' } }
  for (const link of chain.links) {
    const problem = problemOf(filledIn(chain, link), methodAt(link))
    if (problem) return isShared(problem.field) ? { problem } : { link: link.id, problem }
  }
  const parked = pastedLines(chain.parked)
  const long = parked.findIndex((line) => !fits(line, LIMITS.text))
  if (long !== -1)
    return { problem: { field: 'parked', why: 'lineTooLong', line: long + 1, most: LIMITS.text } }
  if (parked.length > LIMITS.proposals) {
    const extra = parked.length - LIMITS.proposals
    return { problem: { field: 'parked', why: 'tooMany', most: LIMITS.proposals, extra } }
  }
  return isTooLarge(chain) ? 'tooLarge' : undefined
}

/** Bytes of what else is sent with a plan that begins. */
const BESIDE = 512

/** @returns whether a plan is larger than a server takes to begin a meeting */
export function isTooLarge(chain: Chain): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(bodyOfChain(chain)))
  return bytes.length + BESIDE > LIMITS.body
}

/** @returns what is sent to begin the meeting */
export function bodyOfChain(chain: Chain): CreateMeetingBody {
  const title = chain.title.trim()
  const parked = pastedLines(chain.parked)
  return {
    ...(title !== '' && { title }),
    language: chain.language,
    ...(parked.length > 0 && { parked }),
    activities: chain.links.map((link) => ({
      ...activityOf(filledIn(chain, link), methodAt(link)),
      minutes: link.minutes,
      ...(link.groups && { groups: link.groups }),
    })),
  }
}

/** What is written down of a chain: what differs from what its methods offer. */
type Written = {
  kring: 'plan'
  version: 1
  title: string
  language: string
  goals: string
  agreements: string
  steps?: string
  parked?: string
  chain: {
    method: string
    minutes: number
    question: string
    settings: object
    lines: object
    groups?: PlannedGroups
  }[]
}

/** @returns the chain as text, for a file or a link */
export function writtenChain(chain: Chain): string {
  const { title, language, goals, agreements, steps, parked, links } = chain
  const written: Written = {
    kring: 'plan',
    version: 1,
    title,
    language,
    goals,
    agreements,
    ...(steps && { steps }),
    ...(parked && { parked }),
    chain: links.map((link) => {
      const start = planFor(methodAt(link), language)
      return {
        method: link.method,
        minutes: link.minutes,
        question: link.plan.question,
        settings: differing(link.plan.settings, start.settings),
        lines: differing(link.plan.lines, start.lines),
        ...(link.groups && { groups: link.groups }),
      }
    }),
  }
  return JSON.stringify(written)
}

function differing(now: object, start: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(now).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(start[key])),
  )
}

/** Characters of the longest plan that is kept and read: as many as a meeting of own instruments has, and more. */
export const LONGEST = 1_000_000
/** Characters of the longest link: programs that hand one on cut longer ones. */
const LONGEST_LINK = 80_000

/** @returns whether a plan is too long to be read again where it is kept; those that can be begun never are */
export const isTooLong = (chain: Chain): boolean => writtenChain(chain).length > LONGEST

/** @returns the chain that was written down, or undefined for what is none, or is none of these methods by now */
export function readChain(text: string): Chain | undefined {
  if (text.length > LONGEST) return undefined
  try {
    const { kring, version, title, language, goals, agreements, steps, parked, chain } = JSON.parse(
      text,
    ) as Partial<Written>
    if (kring !== 'plan' || version !== 1 || !Array.isArray(chain)) return undefined
    if (chain.length === 0 || chain.length > LIMITS.activities) return undefined
    const spoken = LANGUAGES.find((one) => one === language)
    const texts = [title, goals, agreements, steps ?? '', parked ?? '']
    if (!spoken || !texts.every((one) => typeof one === 'string')) return undefined
    const links = chain.map((written, index) => readLink(written, `r${index + 1}`, spoken))
    if (!links.every((link) => link !== undefined)) return undefined
    const [named = '', wanted = '', agreed = '', did = '', aside = ''] = texts
    return {
      title: named,
      language: spoken,
      goals: wanted,
      agreements: agreed,
      steps: did,
      parked: aside,
      links,
    }
  } catch {
    return undefined
  }
}

function readLink(written: Written['chain'][number], id: string, language: Language): Link | undefined {
  const method = methodOf(written.method)
  if (!method) return undefined
  const start = planFor(method, language)
  const plan: unknown = {
    ...start,
    question: written.question,
    settings: { ...start.settings, ...written.settings },
    lines: { ...start.lines, ...written.lines },
  }
  if (!isPlanFor(method, plan)) return undefined
  const isTime = Number.isInteger(written.minutes) && written.minutes >= 1 && written.minutes <= MOST_MINUTES
  if (!isTime) return undefined
  const groups = goesInGroups(method) && readGroups(written.groups)
  return { id, method: method.id, minutes: written.minutes, plan, ...(groups && { groups }) }
}

function readGroups(written: Partial<PlannedGroups> | undefined): PlannedGroups | undefined {
  const { count = 0, how: named } = written ?? {}
  const how = DIVIDING.find((one) => one === named)
  const isCount = Number.isInteger(count) && count >= 2 && count <= LIMITS.groups
  return how && isCount ? { count, how } : undefined
}

const PART = 'plan='

/** @returns the part of an address in which a plan travels: the fragment, which no server is sent; undefined for a plan that needs a file */
export function fragmentOf(chain: Chain): string | undefined {
  const bytes = new TextEncoder().encode(writtenChain(chain))
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const part = `${PART}${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`
  return part.length > LONGEST_LINK ? undefined : `#${part}`
}

/** @returns the plan in a fragment; undefined without one, `unreadable` for one that is no plan by now */
export function chainInFragment(fragment: string): Chain | 'unreadable' | undefined {
  const text = fragment.replace(/^#/, '')
  if (!text.startsWith(PART)) return undefined
  if (text.length > LONGEST_LINK) return 'unreadable'
  try {
    const base64 = text.slice(PART.length).replace(/-/g, '+').replace(/_/g, '/')
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    return readChain(new TextDecoder().decode(bytes)) ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}
