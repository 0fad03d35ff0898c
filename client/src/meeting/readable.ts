import { parseStatement, type Statement } from '@kring/shared/statement'

const known = new WeakMap<object, boolean>()

/**
 * @param raw what stands in a notebook: also another version of Kring may have written it, or another program
 * @returns whether it is a statement this page knows. What is none waits for its receipt like everything, and is not judged,
 *   shown or said again here.
 */
export function isReadable(raw: unknown): raw is Statement {
  if (typeof raw !== 'object' || raw === null) return false
  const before = known.get(raw)
  if (before !== undefined) return before
  const is = 'statement' in parseStatement(raw)
  known.set(raw, is)
  return is
}
