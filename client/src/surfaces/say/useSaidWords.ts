import type { MemberId } from '@kring/shared/meeting'
import { useMemo } from 'react'
import { useActivity, useMe } from '../../meeting/session.ts'

/** @returns what people typed and show to all now, by who they are; nothing once the group goes on. */
export function useSaidWords(): ReadonlyMap<MemberId, string> {
  const { said } = useActivity()
  return useMemo(
    () =>
      new Map(
        Object.entries(said).flatMap(([member, { text, to }]) => (to === null ? [[member, text]] : [])),
      ),
    [said],
  )
}

/** @returns what people said to whoever is at this device, and to nobody else, by who they are */
export function useToldMe(): ReadonlyMap<MemberId, string> {
  const { said } = useActivity()
  const me = useMe()
  return new Map(
    Object.entries(said).flatMap(([member, { text, to }]) => (to === me.id ? [[member, text]] : [])),
  )
}
