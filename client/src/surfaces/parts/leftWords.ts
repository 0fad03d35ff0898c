import type { ActivityId } from '@kring/shared/meeting'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useAccess, useActivityWith, useMe } from '../../meeting/session.ts'

/** Something that was being typed when the group went on, in which activity and at which question. */
export type LeftWords = { id: number; whose: string; text: string; activity: ActivityId; question: string }

/** Only in memory: what the group keeps nothing of is not kept here either. */
let left: readonly LeftWords[] = []
let count = 0
const listeners = new Set<() => void>()

function change(next: readonly LeftWords[]): void {
  left = next
  for (const heard of listeners) heard()
}

function subscribe(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

/** @returns what whoever is at this device was typing when the group went on, the last first, and how to put one away */
export function useLeftWords(): { all: readonly LeftWords[]; away: (id: number) => void } {
  const whose = useWhose()
  const all = useSyncExternalStore(subscribe, () => left).filter((one) => one.whose === whose)
  return { all, away: (id) => change(left.filter((one) => one.id !== id)) }
}

/** Who is in which meeting: a page may go on as another person, or to another meeting. */
function useWhose(): string {
  const { meeting, member } = useAccess()
  return `${meeting} ${member}`
}

type Field = HTMLInputElement | HTMLTextAreaElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')

/** Somebody is back where they were typing, and it stands in a field there: nothing was left. */
function foundAgain(whose: string, activity: ActivityId): void {
  const fields = [...document.querySelectorAll('input, textarea')].filter(isField)
  const standing = new Set(fields.map(({ value }) => value.trim()))
  const isFound = (one: LeftWords) =>
    one.whose === whose && one.activity === activity && standing.has(one.text)
  if (left.some(isFound)) change(left.filter((one) => !isFound(one)))
}

/** How long after a field lost the focus somebody is still in the middle of a word: it goes away with its page. ms */
const JUST_NOW = 1000

/**
 * Keeps what somebody is in the middle of typing when another activity comes to lie on the table and the field goes
 * away with the one before. What stands on a card that its writer's notebook has is not lost, and what was sent leaves
 * an empty field, or one that was left before.
 */
export function useKeepingLeftWords(): void {
  const activity = useActivityWith('id', 'question', 'drafts', 'said')
  const me = useMe()
  const whose = useWhose()
  const typing = useRef<{ field: Field; leftAt: number } | null>(null)
  const before = useRef(activity)
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (isField(target)) typing.current = { field: target, leftAt: Number.POSITIVE_INFINITY }
    }
    const leave = ({ target }: Event) => {
      if (typing.current?.field === target) typing.current.leftAt = performance.now()
    }
    document.addEventListener('input', note, true)
    document.addEventListener('focusout', leave, true)
    return () => {
      document.removeEventListener('input', note, true)
      document.removeEventListener('focusout', leave, true)
    }
  }, [])
  useEffect(() => {
    const was = before.current
    before.current = activity
    if (was.id === activity.id) return
    foundAgain(whose, activity.id)
    const { field, leftAt = 0 } = typing.current ?? {}
    const text = field?.value.trim() ?? ''
    typing.current = null
    if (!field || field.isConnected || text === '' || performance.now() - leftAt > JUST_NOW) return
    const isKept = Object.values(was.drafts).some((draft) => draft.label === text || draft.text === text)
    const isSaid = was.said[me.id]?.text === text
    if (!isKept && !isSaid)
      change([{ id: ++count, whose, text, activity: was.id, question: was.question }, ...left])
  }, [activity, me.id, whose])
}
