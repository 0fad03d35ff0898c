import type { Json } from '@kring/shared/basis/json'
import type { Records } from '@kring/shared/projection'
import type * as Y from 'yjs'

/** A reader of one flat Y.Map of plain JSON. */
export type RecordReader = {
  /** The records now: a new object after each change, in which unchanged values keep their identity. */
  current(): Records
  stop(): void
}

/**
 * @param map root of a board or of `mine`
 * @param changed called once per transaction that changed something
 * @param before records shown until now: values that say the same keep that identity, so nothing redraws
 */
export function readRecords(map: Y.Map<Json>, changed: () => void, before: Records = {}): RecordReader {
  let records: Records = {}
  for (const [key, value] of map.entries()) records[key] = sameAs(before[key], value)
  const observe = (event: Y.YMapEvent<Json>) => {
    const next = { ...records }
    for (const key of event.keysChanged) {
      const value = map.get(key)
      if (value === undefined) delete next[key]
      else next[key] = sameAs(records[key], value)
    }
    records = next
    changed()
  }
  map.observe(observe)
  return { current: () => records, stop: () => map.unobserve(observe) }
}

function sameAs(before: Json | undefined, value: Json): Json {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(value) ? before : value
}
