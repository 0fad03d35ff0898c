import { readBuddy, toBuddy, withHeard } from '@kring/shared/prepare/buddy'
import type { Preparation } from '@kring/shared/prepare/preparation'
import type { Change } from './preparations.ts'
import { newSecret } from './seal.ts'
import { type Between, useLine } from './useLine.ts'

export type Buddy = { between: Between; ask: () => void; stop: () => void }

/** The line of whoever prepares to their buddy, while the preparation is open. */
export function useBuddy(preparation: Preparation, change: Change, isAfter: boolean): Buddy {
  const { key: _key, ...unlinked } = preparation
  // The moment of the last change rises with each of them: what is older is not looked at on the other side.
  const tells = toBuddy(preparation, preparation.changedAt, isAfter)
  const { between, end } = useLine(preparation.key, tells, (value) => {
    const told = readBuddy(value)
    if (told) change((before) => withHeard(before, told.says))
    return told !== undefined
  })
  return {
    between,
    ask: () => change((before) => ({ ...before, key: newSecret() })),
    stop: () => {
      end(toBuddy(unlinked, Math.max(Date.now(), preparation.changedAt + 1), isAfter))
      change(({ key: _gone, ...before }) => ({ ...before, shared: [] }))
    },
  }
}
