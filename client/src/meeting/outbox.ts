import type { Json } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import type { Statement } from '@kring/shared/statement'
import type * as Y from 'yjs'

/** What became of one statement. */
export type Outcome = { statement: Statement; refused?: Code }

/** The statements in a notebook that wait for their receipt. */
export type Outbox = {
  /** Those without a receipt yet, in no particular order. */
  waiting(): Statement[]
  put(statement: Statement): void
  stop(): void
}

export type OutboxNews = {
  /** The waiting statements changed. */
  changed(): void
  /** Called with each answered statement, before it leaves. */
  settled(outcome: Outcome): void
}

/**
 * Watches a notebook: each statement leaves it when its receipt is there, and is reported once. A refused one leaves
 * only through the device that said it: the words on it are typed anew there, and it may be offline just now.
 * @param notebook also holds what this device kept from an earlier visit
 * @param isOurs whether a statement was said on this device
 */
export function watchOutbox(notebook: Y.Doc, isOurs: (id: string) => boolean, news: OutboxNews): Outbox {
  const outbox = notebook.getMap<Json>(NOTEBOOK_ROOTS.outbox)
  const receipts = notebook.getMap<Json>(NOTEBOOK_ROOTS.receipts)
  const isAccepted = (id: string) => (receipts.get(id) as unknown as Receipt).ok

  const answer = () => {
    const answered = [...outbox.keys()].filter((id) => receipts.has(id) && (isAccepted(id) || isOurs(id)))
    if (answered.length === 0) return
    notebook.transact(() => {
      for (const id of answered) {
        const statement = outbox.get(id) as unknown as Statement
        const receipt = receipts.get(id) as unknown as Receipt
        news.settled(receipt.ok ? { statement } : { statement, refused: receipt.refused })
        outbox.delete(id)
      }
    })
  }
  // Both maps: a statement kept on the device may come in after its receipt did.
  const look = () => {
    answer()
    news.changed()
  }
  outbox.observe(look)
  receipts.observe(look)
  answer()

  return {
    waiting: () =>
      [...outbox]
        .filter(([id]) => !receipts.has(id))
        .map(([, statement]) => statement as unknown as Statement),
    put: (statement) => void outbox.set(statement.id, statement as unknown as Json),
    stop: () => {
      outbox.unobserve(look)
      receipts.unobserve(look)
    },
  }
}
