import type { MemberId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'
import { judge } from '@kring/shared/referee'
import type { Kind, Statement } from '@kring/shared/statement'
import { useCallback } from 'react'
import type { Args } from './say.ts'
import { useMe, useMeeting } from './session.ts'

export type Would = <K extends Kind>(kind: K, args: Args<K>) => Code | undefined

/**
 * @param as the person this device acts for, when it is not its own member
 * @returns a question to the referee: why a statement would be refused now, or undefined. Nothing is said by it.
 */
export function useWould(as?: MemberId): Would {
  const meeting = useMeeting()
  const me = useMe()
  return useCallback(
    (kind, args) => {
      const statement = {
        ...args,
        kind,
        id: 'would',
        n: 0,
        activity: meeting.current,
        ...(as !== undefined && as !== me.id && { as }),
      } as unknown as Statement
      const verdict = judge(meeting, statement, { member: me.id, at: meeting.createdAt, seed: 0 })
      return verdict.ok ? undefined : verdict.refused
    },
    [meeting, me.id, as],
  )
}
