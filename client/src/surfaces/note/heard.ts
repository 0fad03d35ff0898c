import { castIn } from '@kring/shared/capabilities/cast/cast'
import type { NoteUse } from '@kring/shared/capabilities/note/note'
import type { ActivityId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useEffect, useSyncExternalStore } from 'react'
import { useActivity, useMe, useMethod } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useSaidWords } from '../say/useSaidWords.ts'

/** Something others showed: in which phase, and who. */
export type Heard = { id: string; phase: string; text: string }

/**
 * What was shown to whoever may take it along in the end. It is in the memory of this page and nowhere else: a page that
 * is loaded again has what is shown then.
 */
let heard: { activity: ActivityId; list: readonly Heard[] } = { activity: '', list: [] }
const listeners = new Set<() => void>()

/** @returns how this person may write down what they take along from this activity, or undefined */
export function useTaking(): NoteUse | undefined {
  const activity = useActivity()
  const me = useMe()
  const notes = useMethod().phases.flatMap((phase) => usedIn(phase, 'note') ?? [])
  return notes.find(({ only }) => only !== undefined && castIn(activity, only).includes(me.id))
}

/** Remembers what others show, as long as they show it and when the group has gone on. */
export function useHearing(): void {
  const { id: activity } = useActivity()
  const { phase } = usePhase()
  const me = useMe()
  const said = useSaidWords()
  const isTaker = useTaking() !== undefined
  useEffect(() => {
    const before = heard.activity === activity && isTaker ? heard.list : []
    const now = isTaker ? [...said].filter(([member]) => member !== me.id) : []
    const list = [
      ...before.filter((one) => one.phase !== phase.id),
      ...now.map(([member, text]) => ({ id: `${phase.id} ${member}`, phase: phase.id, text })),
    ]
    if (JSON.stringify(list) === JSON.stringify(heard.list)) return
    heard = { activity, list }
    for (const changed of listeners) changed()
  }, [activity, phase.id, me.id, said, isTaker])
}

/** @returns what others showed so far in this activity, to whoever may take it along */
export function useHeard(): readonly Heard[] {
  return useSyncExternalStore(subscribe, () => heard.list)
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
