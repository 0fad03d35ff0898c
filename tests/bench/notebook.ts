import type { Json } from '@kring/shared/basis/json'
import type { Receipt } from '@kring/shared/protocol/api'
import { NOTEBOOK_ROOTS } from '@kring/shared/protocol/wire'
import type { Kind as StatementKind } from '@kring/shared/statement'
import * as Y from 'yjs'
import type { Pass, Site } from './site.ts'

export type Notebook = {
  say(kind: StatementKind, args: Record<string, Json>): string
  /** Says something and waits until it is accepted. */
  must(kind: StatementKind, args: Record<string, Json>): Promise<void>
  close(): void
}

/**
 * A member's own document on a raw socket, kept as a client keeps it: what has a receipt leaves the outbox with the next
 * statement.
 */
export async function openNotebook(site: Site, pass: Pass): Promise<Notebook> {
  const doc = new Y.Doc()
  const { socket } = await site.open(pass, 'notebook', doc)
  const outbox = doc.getMap<Json>(NOTEBOOK_ROOTS.outbox)
  const receipts = doc.getMap<Json>(NOTEBOOK_ROOTS.receipts)
  const expected = new Map<string, (receipt: Receipt) => void>()
  const answered = new Set<string>()
  receipts.observe(({ keysChanged }) => {
    for (const id of keysChanged as Set<string>) {
      const receipt = receipts.get(id) as unknown as Receipt | undefined
      if (!receipt || !outbox.has(id)) continue
      answered.add(id)
      expected.get(id)?.(receipt)
      expected.delete(id)
    }
  })
  let said = 0
  const device = Math.random().toString(36).slice(2, 10)
  const say = (kind: StatementKind, args: Record<string, Json>) => {
    const id = `${device}-${++said}`
    doc.transact(() => {
      for (const over of answered) outbox.delete(over)
      answered.clear()
      outbox.set(id, { id, n: Date.now() + said / 1e4, kind, ...args })
    })
    return id
  }
  return {
    say,
    must: (kind, args) =>
      new Promise((resolve, reject) => {
        expected.set(say(kind, args), (receipt) =>
          receipt.ok ? resolve() : reject(new Error(`${kind}: ${receipt.refused}`)),
        )
      }),
    close: () => {
      socket.terminate()
      doc.destroy()
    },
  }
}
