import { methodOf, registerMethods } from '@kring/shared/methods/registry'
import { useEffect, useState } from 'react'
import { METHOD_PARTS } from '../meeting/methods.ts'

/**
 * Fetches methods by which snapshots are read.
 * @param ids of methods; one this client does not have is not waited for
 * @returns whether all that can be known are
 */
export function useMethods(ids: readonly string[]): boolean {
  const missing = [...new Set(ids)].filter((id) => !methodOf(id) && Object.hasOwn(METHOD_PARTS, id)).join()
  const [, setCame] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (missing === '') return
    Promise.all(missing.split(',').map((id) => METHOD_PARTS[id]?.())).then(
      (found) => {
        registerMethods(found.flatMap((method) => method ?? []))
        setCame((count) => count + 1)
      },
      // What is there can be read without them; two times then say why they are not laid side by side.
      () => setFailed(true),
    )
  }, [missing])
  return missing === '' || failed
}
