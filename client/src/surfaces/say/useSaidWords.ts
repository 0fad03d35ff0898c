import type { MemberId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useEffect, useMemo, useState } from 'react'
import { useLiveText, useMe, usePresence } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

type Words = ReadonlyMap<MemberId, string>

const NONE: Words = new Map()

/** @returns what people typed and show now, by who they are, oneself included; nothing once the group goes on. */
export function useSaidWords(): Words {
  const presence = usePresence()
  const me = useMe()
  const { phase } = usePhase()
  const [own] = useLiveText()
  const [others, setOthers] = useState(NONE)
  useEffect(
    () =>
      presence.subscribe((all) =>
        setOthers((before) => {
          const now = new Map(all.flatMap(({ member, word }) => (word ? [[member, word]] : [])))
          return isSame(before, now) ? before : now
        }),
      ),
    [presence],
  )
  return useMemo(() => {
    if (!usedIn(phase, 'say')) return NONE
    return own === '' ? others : new Map([...others, [me.id, own]])
  }, [phase, own, others, me.id])
}

function isSame(one: Words, other: Words): boolean {
  return one.size === other.size && [...one].every(([member, word]) => other.get(member) === word)
}
