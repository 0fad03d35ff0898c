import type { MemberId } from '@kring/shared/meeting'
import { useMemo } from 'react'
import { useActivity } from '../../meeting/session.ts'

/** @returns what people typed and show now, by who they are; nothing once the group goes on. */
export function useSaidWords(): ReadonlyMap<MemberId, string> {
  const { said } = useActivity()
  return useMemo(() => new Map(Object.entries(said).map(([member, { text }]) => [member, text])), [said])
}
