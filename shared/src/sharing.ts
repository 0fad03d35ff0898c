/** How deep a meeting is: its activities, one of them, a collection in it, a record, a field of that, and what that holds. */
const DEPTH = 7

/**
 * Two states of the same thing that were made apart share what stayed the same, so that whoever looks for what changed
 * compares by identity.
 * @param before an earlier state
 * @returns `now`, in which every part that says what it said is the object it was; `before` itself when nothing changed
 */
export function sharingWith<T>(before: unknown, now: T, depth = DEPTH): T {
  if (Object.is(before, now) || depth === 0 || !isComposed(before) || !isComposed(now)) return now
  if (Array.isArray(before) !== Array.isArray(now)) return now
  const [were, are] = [Object.keys(before), Object.keys(now)]
  // In another order it is something else: collections are gone through in theirs.
  let isSame = were.length === are.length
  const shared: Record<string, unknown> = {}
  for (const [index, name] of are.entries()) {
    const part = sharingWith(before[name], now[name], depth - 1)
    shared[name] = part
    if (were[index] !== name || !Object.is(part, before[name])) isSame = false
  }
  if (isSame) return before as T
  return (Array.isArray(now) ? Object.values(shared) : shared) as T
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
