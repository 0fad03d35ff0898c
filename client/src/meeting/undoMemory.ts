import type { ActivityId } from '@kring/shared/meeting'
import { keep, kept } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { storageKeys } from './storageKeys.ts'
import type { Gesture, Memory, Stacks } from './undo.ts'
import { type Said, SameAs } from './undoable.ts'

/** Gestures of one activity that outlive a page, and how much they may come to, in characters: a tab keeps little. */
const MOST = 20
const ROOM = 200_000
/** Of what leads from one change of a thing to an earlier one. */
const LINKS = 400

type WrittenSaid = Omit<Said, 'before'> & { before: [string, string][] }
type WrittenGesture = { name?: string | undefined; said: WrittenSaid[] }
type Written = {
  stacks: [ActivityId, { undo: WrittenGesture[]; redo: WrittenGesture[] }][]
  sameAs: [string, string][]
}

/** What a tab can take back of what it said, also after it was loaded anew: it goes with the tab, and with the meeting. */
export function undoMemory({ meeting, member }: Pick<Access, 'meeting' | 'member'>): Memory {
  const key = storageKeys.undo(meeting, member)
  return {
    read: () => {
      const written = kept(key, isWritten, 'sessionStorage')
      return (
        written && {
          stacks: new Map(
            written.stacks.map(([id, { undo, redo }]) => [
              id,
              { undo: undo.map(read), redo: redo.map(read) },
            ]),
          ),
          sameAs: new SameAs(written.sameAs),
        }
      )
    },
    write: ({ stacks, sameAs }) => {
      const links = sameAs.entries().slice(-LINKS)
      for (let most = MOST; most >= 1; most = Math.floor(most / 2)) {
        const written: Written = {
          stacks: [...stacks].map(([id, of]) => [id, last(of, most)]),
          sameAs: links,
        }
        if (JSON.stringify(written).length > ROOM) continue
        keep(key, written, 'sessionStorage')
        return
      }
      keep(key, { stacks: [], sameAs: [] } satisfies Written, 'sessionStorage')
    },
  }
}

function last({ undo, redo }: Stacks, most: number) {
  return { undo: undo.slice(-most).map(written), redo: redo.slice(-most).map(written) }
}

function written({ name, said }: Gesture): WrittenGesture {
  return { name, said: said.map((one) => ({ ...one, before: [...one.before] })) }
}

function read({ name, said }: WrittenGesture): Gesture {
  return {
    name,
    said: said.map((one) => ({ ...one, as: one.as, label: one.label, before: new Map(one.before) })),
  }
}

/** What it says is judged as anything that is said; only its shape must be one that can be read. */
function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false
  const { stacks, sameAs } = value as Partial<Written>
  return (
    Array.isArray(sameAs) &&
    Array.isArray(stacks) &&
    stacks.every(
      (entry) =>
        Array.isArray(entry) &&
        [entry[1]?.undo, entry[1]?.redo].every(
          (gestures) => Array.isArray(gestures) && gestures.every((gesture) => gesture?.said?.every(isSaid)),
        ),
    )
  )
}

function isSaid(said: Partial<WrittenSaid> | undefined): boolean {
  return typeof said?.id === 'string' && Array.isArray(said.back) && Array.isArray(said.before)
}
