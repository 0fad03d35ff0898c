import { castIn } from '@kring/shared/capabilities/cast/cast'
import type { NoteUse } from '@kring/shared/capabilities/note/note'
import type { MemberId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useEffect, useSyncExternalStore } from 'react'
import { useAccess, useActivity, useMe, useMethod } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useSaidWords } from '../say/useSaidWords.ts'

/** Something others showed: in which phase, and who. */
export type Heard = { id: string; phase: string; text: string }

const NOTHING: readonly Heard[] = []

/**
 * What was shown to whoever may take it along in the end. It is in the memory of this page and nowhere else: a page that
 * is loaded again has what is shown then. It is of one person in one activity of one meeting, which `whose` names:
 * activities of different meetings have the same ids.
 */
let heard: { whose: string; list: readonly Heard[] } = { whose: '', list: NOTHING }
const listeners = new Set<() => void>()

/**
 * Remembers what others show, beside what they showed in other phases; all that another one heard is forgotten.
 * @param showing what others show in this phase, by who they are
 */
export function hear(whose: string, phase: string, showing: readonly (readonly [MemberId, string])[]): void {
  const list = [
    ...heardBy(whose).filter((one) => one.phase !== phase),
    ...showing.map(([member, text]) => ({ id: `${phase} ${member}`, phase, text })),
  ]
  if (whose === heard.whose && JSON.stringify(list) === JSON.stringify(heard.list)) return
  heard = { whose, list }
  for (const changed of listeners) changed()
}

/** @returns what this one heard so far, on this page */
export function heardBy(whose: string): readonly Heard[] {
  return heard.whose === whose ? heard.list : NOTHING
}

/** @returns how this person may write down what they take along from this activity, or undefined */
export function useTaking(): NoteUse | undefined {
  const activity = useActivity()
  const me = useMe()
  const notes = useMethod().phases.flatMap((phase) => usedIn(phase, 'note') ?? [])
  return notes.find(({ only }) => only !== undefined && castIn(activity, only).includes(me.id))
}

/** @returns whose what is heard here is; empty for somebody who takes nothing along */
function useWhose(): string {
  const { meeting, member } = useAccess()
  const { id: activity } = useActivity()
  return useTaking() === undefined ? '' : `${meeting} ${member} ${activity}`
}

/** Remembers what others show, as long as they show it and when the group has gone on. */
export function useKeepHeard(): void {
  const { phase } = usePhase()
  const me = useMe()
  const said = useSaidWords()
  const whose = useWhose()
  useEffect(() => {
    hear(whose, phase.id, whose === '' ? [] : [...said].filter(([member]) => member !== me.id))
  }, [whose, phase.id, me.id, said])
}

/** @returns what others showed so far in this activity, to whoever may take it along */
export function useHeard(): readonly Heard[] {
  const whose = useWhose()
  return useSyncExternalStore(subscribe, () => heardBy(whose))
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
