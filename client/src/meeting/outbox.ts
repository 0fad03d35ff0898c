import type { Receipt } from '@kring/shared/api'
import type { Code } from '@kring/shared/codes'
import type { Json } from '@kring/shared/json'
import type { Statement } from '@kring/shared/statement'
import { NOTEBOOK_ROOTS } from '@kring/shared/wire'
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

/**
 * Watches a notebook: each statement leaves it when its receipt is there, and is reported once.
 * @param notebook also holds what this device kept from an earlier visit
 * @param changed called when the waiting statements changed
 * @param settled called with every answered statement, before it leaves
 */
export function watchOutbox(
  notebook: Y.Doc,
  changed: () => void,
  settled: (outcome: Outcome) => void,
): Outbox {
  const outbox = notebook.getMap<Json>(NOTEBOOK_ROOTS.outbox)
  const receipts = notebook.getMap<Json>(NOTEBOOK_ROOTS.receipts)

  const answer = () => {
    const answered = [...outbox.keys()].filter((id) => receipts.has(id))
    if (answered.length === 0) return
    notebook.transact(() => {
      for (const id of answered) {
        const statement = outbox.get(id) as unknown as Statement
        const receipt = receipts.get(id) as unknown as Receipt
        settled(receipt.ok ? { statement } : { statement, refused: receipt.refused })
        outbox.delete(id)
      }
    })
  }
  // Both maps: a statement kept on the device may come in after its receipt did.
  const look = () => {
    answer()
    changed()
  }
  outbox.observe(look)
  receipts.observe(look)
  answer()

  return {
    waiting: () => [...outbox.values()] as unknown as Statement[],
    put: (statement) => void outbox.set(statement.id, statement as unknown as Json),
    stop: () => {
      outbox.unobserve(look)
      receipts.unobserve(look)
    },
  }
}
