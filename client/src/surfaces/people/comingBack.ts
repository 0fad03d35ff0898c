import type { Member, MemberId } from '@kring/shared/meeting'
import { useEffect, useRef } from 'react'
import { sentenceOf } from '../../meeting/api.ts'
import { partFrom } from '../../meeting/calls.ts'
import { useAccess, useMeeting } from '../../meeting/session.ts'
import { notify } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'

/** @returns whether somebody came in as this person by their name alone, and nobody said that it was another. */
export function hasComeBack({ returns = 0, parted = 0 }: Member): boolean {
  return returns > parted
}

/** @returns how the facilitator says that it was somebody else; undefined for who came in as nobody but themselves. */
export function usePart(member: Member): (() => void) | undefined {
  const { id, name, insteadOf = '' } = member
  const t = useWords()
  const before = useMeeting().members[insteadOf]
  const access = useAccess()
  const stoodIn = before !== undefined && !before.gone
  if (!stoodIn && !hasComeBack(member)) return undefined
  const told = stoodIn
    ? t('entry.back.apart', { name, before: before.name })
    : t('entry.back.parted', { name })
  return () => {
    partFrom(access, id).then(
      () => notify(told),
      (failure: unknown) => notify(sentenceOf(failure, t('steer.failed'))),
    )
  }
}

/** Tells the facilitator when somebody is in again by their name alone, so that a wrong one is seen. */
export function useComingBack(): void {
  const t = useWords()
  const { members } = useMeeting()
  const seen = useRef<ReadonlyMap<MemberId, number>>(undefined)
  useEffect(() => {
    const before = seen.current
    seen.current = new Map(Object.values(members).map((member) => [member.id, member.returns ?? 0]))
    if (!before) return
    for (const member of Object.values(members)) {
      const earlier = before.get(member.id)
      const other = members[member.insteadOf ?? '']
      if (earlier === undefined && other) {
        notify(t('entry.back.toldInstead', { name: member.name, before: other.name }))
      } else if (earlier !== undefined && (member.returns ?? 0) > earlier) {
        notify(t('entry.back.told', { name: member.name }))
      }
    }
  }, [members, t])
}
