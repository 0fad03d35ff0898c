import { tidy } from '@kring/shared/basis/text'
import type { Language } from '@kring/shared/basis/words'
import { LIMITS } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import { EARLIER_SETTING } from '@kring/shared/methods/earlier-setting'
import type { Method } from '@kring/shared/methods/method'
import { recipesFor } from '@kring/shared/methods/recipes'
import { settingsOf } from '@kring/shared/methods/settings'
import type { Beginning } from '../meeting/beginning.ts'
import { type Chain, chainOf, emptyChain, type Link, methodAt, newLink, withLink } from './chain.ts'
import { needsQuestion, withLines } from './meetingPlan.ts'

/** Steps that stand on the wall at once, to be read from a chair: of more the latest. */
const MOST_STEPS = 8

/**
 * @param chain a recipe, or what somebody put together
 * @returns the same meeting as the next one of a trajectory: agreements, steps and what was parked come along, and the
 *   learning question is asked where a question is still missing; the way the group went lies ready where it looks back
 */
export function begunFrom(chain: Chain, { open, question, way }: Beginning): Chain {
  const filled = (link: Link) => {
    const method = methodAt(link)
    const isOpen = question !== '' && link.plan.question === '' && needsQuestion(method)
    const asked = isOpen ? { ...link.plan, question } : link.plan
    const field = wayIn(method)
    return { ...link, plan: field ? withLines(asked, method, field.id, way.join('\n')) : asked }
  }
  return {
    ...chain,
    agreements: open.agreements.slice(-LIMITS.agreements).join('\n'),
    steps: open.steps.slice(-MOST_STEPS).join('\n'),
    parked: open.parked.join('\n'),
    links: chain.links.map(filled),
  }
}

const wayIn = (method: Method) => method.settings.find((field) => field.type === 'lines' && field.isWay)

/**
 * @returns the meeting a trajectory goes on with when one looks again at what a method left, or back on the whole way;
 *   undefined where it does neither, or that method is not known here
 */
export function lookingAgain(beginning: Beginning, language: Language): Chain | undefined {
  const { snapshot, looksBack } = beginning
  const closing = looksBack && recipesFor(METHODS).find(({ id }) => id === 'close')
  if (closing) return begunFrom(chainOf(closing, language), beginning)
  const method = METHODS.find(({ id }) => id === snapshot?.method)
  if (!snapshot || !method) return undefined
  const settings = settingsOf(method, snapshot.settings) ?? {}
  const link = newLink('again', method, language, settings)
  const takes = method.settings.find((field) => field.id === EARLIER_SETTING || field.id === SUPPLY)
  const lines = takes?.id === SUPPLY ? labelsIn(snapshot.lines) : snapshot.lines
  const plan = { ...link.plan, question: snapshot.question }
  const filled = takes ? withLines(plan, method, takes.id, lines.join('\n')) : plan
  return begunFrom(withLink(emptyChain(language), { ...link, plan: filled }), beginning)
}

/** Cards to pick from, where a method begins with those and not with where they lay. */
const SUPPLY = 'supply'

function labelsIn(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !/^[#=!?>]/.test(line))
    .map((line) => tidy((line.split('|')[0] ?? '').replace(/^\S+ /, '')))
}
