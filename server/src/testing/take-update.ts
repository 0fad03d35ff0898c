import { expect } from 'vitest'
import * as Y from 'yjs'
import type { Guard } from '../notebook/guard.ts'
import { finish } from '../notebook/slices.ts'

/** Does with an update what a notebook does. */
export function take(doc: Y.Doc, guard: Guard, bytes: Uint8Array): string {
  const judgement = finish(guard.judge(bytes))
  if (judgement.kind === 'apply') {
    for (const part of judgement.parts) Y.applyUpdate(doc, part)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return judgement.kind
}
