import type { Json } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import type { Statement } from '@kring/shared/statement'
import type * as Y from 'yjs'
import { isReadable } from './readable.ts'

/** What became of one statement; refused it may be one this page cannot read (readable.ts). */
export type Outcome = { statement: Statement; refused?: Code }

/** The statements in a notebook that wait for their receipt. */
export type Outbox = {
  /** Those without a receipt yet that this page can read, in no particular order. */
  waiting(): Statement[]
  /** Those the server has to hear from this device again when it is started anew: waiting, or only live. */
  unsettled(): Statement[]
  /**
   * Lets go of what the server heard and keeps nowhere but in memory, once it is over: until then it stays here, and a
   * server that was started anew hears it again.
   */
  release(isOver: (statement: Statement) => boolean): void
  put(statement: Statement): void
  stop(): void
}

/** How long what was accepted may stand in a notebook before it leaves with an update of its own. ms */
const LEAVES_AFTER = 1000

export type OutboxNews = {
  /** The waiting statements changed. */
  changed(): void
  /** Called once with each answered statement, before it leaves. */
  settled(outcome: Outcome): void
  /** Called with each statement that was heard and stays, because it is only live. */
  held?(statement: Statement): void
}

/**
 * Watches a notebook: each statement leaves it when its receipt is there, and is reported once. What was accepted leaves
 * with the next one that is said: an update of its own costs the server as much as a statement. A refused one leaves at
 * once, and only through the device that said it: the words on it are typed anew there, and it may be offline just now.
 * @param notebook also holds what this device kept from an earlier visit
 * @param isOurs whether a statement was said on this device
 */
export function watchOutbox(notebook: Y.Doc, isOurs: (id: string) => boolean, news: OutboxNews): Outbox {
  const outbox = notebook.getMap<Json>(NOTEBOOK_ROOTS.outbox)
  const receipts = notebook.getMap<Json>(NOTEBOOK_ROOTS.receipts)
  const receiptOf = (id: string) => receipts.get(id) as unknown as Receipt
  const isHeld = (id: string) => {
    const receipt = receiptOf(id)
    return receipt.ok && receipt.live === true
  }
  /** What was heard once, and is heard again: that it comes too late now is nothing anybody has to do with. */
  const held = new Set<string>()
  /** What was accepted and reported, and still stands in the notebook. */
  const accepted = new Set<string>()
  let leaving: ReturnType<typeof setTimeout> | undefined

  const leave = () => {
    clearTimeout(leaving)
    leaving = undefined
    const standing = [...accepted].filter((id) => outbox.has(id))
    accepted.clear()
    if (standing.length === 0) return
    notebook.transact(() => {
      for (const id of standing) outbox.delete(id)
    })
  }

  const answer = () => {
    const told = [...outbox.keys()].filter((id) => receipts.has(id))
    for (const id of told) {
      if (!isHeld(id) || held.has(id)) continue
      held.add(id)
      const statement = outbox.get(id)
      if (isReadable(statement)) news.held?.(statement)
    }
    const answered = told.filter((id) => !accepted.has(id) && !isHeld(id) && (receiptOf(id).ok || isOurs(id)))
    if (answered.length === 0) return
    notebook.transact(() => {
      for (const id of answered) {
        const statement = { ...(outbox.get(id) as object), id } as Statement
        const receipt = receiptOf(id)
        if (!held.delete(id))
          news.settled(receipt.ok ? { statement } : { statement, refused: receipt.refused })
        if (receipt.ok) accepted.add(id)
        else outbox.delete(id)
      }
    })
    if (accepted.size > 0) leaving ??= setTimeout(leave, LEAVES_AFTER)
  }
  // Both maps: a statement kept on the device may come in after its receipt did.
  const look = () => {
    answer()
    news.changed()
  }
  outbox.observe(look)
  receipts.observe(look)
  answer()

  const heldNow = () =>
    [...outbox].flatMap(([id, statement]): [string, Statement][] =>
      receipts.has(id) && isHeld(id) && isReadable(statement) ? [[id, statement]] : [],
    )
  const unheard = () => [...outbox].flatMap(([id, statement]) => (receipts.has(id) ? [] : [statement]))

  return {
    waiting: () => (unheard() as unknown[]).filter(isReadable),
    unsettled: () => [
      ...heldNow().map(([, statement]) => statement),
      ...(unheard() as unknown as Statement[]),
    ],
    release: (isOver) => {
      const all = heldNow()
      const over = all.filter(([, one]) => isOver(one) || all.some(([, other]) => standsIn(other, one)))
      if (over.length === 0) return
      notebook.transact(() => {
        for (const [id] of over) {
          held.delete(id)
          outbox.delete(id)
        }
      })
    },
    put: (statement) =>
      notebook.transact(() => {
        leave()
        outbox.set(statement.id, statement as unknown as Json)
      }),
    stop: () => {
      clearTimeout(leaving)
      outbox.unobserve(look)
      receipts.unobserve(look)
    },
  }
}

/** Whether one live statement says anew what another said: of several about the same thing the last one counts. */
function standsIn(later: Statement, earlier: Statement): boolean {
  const isSame = later.kind === earlier.kind && later.activity === earlier.activity && later.as === earlier.as
  return isSame && (later.n > earlier.n || (later.n === earlier.n && later.id > earlier.id))
}
