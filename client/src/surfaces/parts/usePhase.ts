import { phasesOf } from '@kring/shared/affordances'
import type { Phase, UseId } from '@kring/shared/methods/method'
import { useActivityWith, useMethod, useOfActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { leadOf, lookIn, type Middle } from './lead.ts'

type Now = {
  phase: Phase
  /** What the phase is about first of all; undefined when people only talk. */
  lead: UseId | undefined
  middle: Middle
  /** Whether a tap on a card picks it here. */
  picks: boolean
  /** Whether cards are picked on the board by drawing around them, too. */
  selects: boolean
  isWhiteboard: boolean
  /** Whether the work is done. */
  isEnd: boolean
  /** Phase name as people read it, with the round where the phase repeats: "Ronde 2 van 3". */
  title: string
  round: number
  /** How often this phase comes among all the steps. */
  rounds: number
}

/** @returns what the group is doing now. */
export function usePhase(): Now {
  const method = useMethod()
  const t = useWords()
  const text = useText()
  const { id, round } = useActivityWith('phase').phase
  const phase = method.phases.find((each) => each.id === id) ?? method.phases[0]!
  const rounds = useOfActivity(
    (activity) => phasesOf(activity).filter((step) => step.phase.id === phase.id).length,
  )
  const title =
    phase.repeat && round > 0 && rounds > 1
      ? t('surfaces.common.round', { round, rounds })
      : text(phase.title)
  const {
    middle,
    picks = false,
    selects = false,
    isWhiteboard = false,
    isEnd = false,
  } = lookIn(method, phase)
  return { phase, lead: leadOf(phase), middle, picks, selects, isWhiteboard, isEnd, title, round, rounds }
}
