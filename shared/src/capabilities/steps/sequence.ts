import type { Activity, Settings } from '../../meeting.ts'
import type { Method, Phase } from '../../methods/method.ts'
import { minutesOf } from '../../methods/phases.ts'

/** One stop on the way through an activity. `round` is 0 outside repeated phases. */
export type Step = { index: number; phase: Phase; round: number }

/** How a step is written down: its phase, and its round where it is repeated. */
export function stepNamed({ id, round }: { readonly id: string; readonly round: number }): string {
  return round === 0 ? id : `${id} ${round}`
}

/** @returns how a step of a method is written down */
export function nameOf({ phase, round }: Pick<Step, 'phase' | 'round'>): string {
  return stepNamed({ id: phase.id, round })
}

/** @returns all steps of a method in order, with repeated phases and what comes between them written out. */
export function stepsOf(method: Pick<Method, 'phases'>, settings: Settings): Step[] {
  const steps: Step[] = []
  const add = (phase: Phase, round: number) => steps.push({ index: steps.length, phase, round })
  const betweens = new Set(method.phases.map((phase) => phase.between))
  for (const phase of method.phases) {
    if (betweens.has(phase.id) || phase.when?.(settings) === false) continue
    const rounds = phase.repeat ? Number(settings[phase.repeat]) : 0
    if (rounds === 0) add(phase, 0)
    const between = method.phases.find((other) => other.id === phase.between)
    for (let round = 1; round <= rounds; round++) {
      add(phase, round)
      if (between && round < rounds) add(between, round)
    }
  }
  return steps
}

/** @returns how many minutes all steps together advise, for so many people */
export function minutesInAll(method: Pick<Method, 'phases'>, settings: Settings, people: number): number {
  return stepsOf(method, settings).reduce((sum, { phase }) => {
    const minutes = minutesOf(phase, settings)
    return sum + (typeof minutes === 'number' ? minutes : minutes.perPerson * people)
  }, 0)
}

/** @returns the step an activity is at; the first when its phase is unknown. */
export function currentStep(method: Method, activity: Activity): Step {
  const steps = stepsOf(method, activity.settings)
  const { id, round } = activity.phase
  const exact = steps.find((step) => step.phase.id === id && step.round === round)
  return exact ?? steps.findLast((step) => step.phase.id === id) ?? (steps[0] as Step)
}

/**
 * METHODS §14.17: such a step is not skipped without a word, nor left unfinished.
 * @returns the steps for which a reason is asked when a group goes on to this one: those it would go past and never was
 *   at, and the one it is at where that is unfinished; none that has one already
 */
export function stepsAsking(method: Method, activity: Activity, target: Pick<Step, 'index'>): Step[] {
  const from = currentStep(method, activity).index
  return stepsOf(method, activity.settings)
    .slice(from, Math.max(from, target.index))
    .filter((step) =>
      step.index === from
        ? step.phase.unfinished?.(activity) !== undefined
        : step.phase.skip === 'withReason' && !activity.been.includes(nameOf(step)),
    )
    .filter((step) => activity.skipped[nameOf(step)] === undefined)
}
