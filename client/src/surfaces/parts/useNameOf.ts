import type { Member } from '@kring/shared/meeting'
import { useCallback } from 'react'
import { useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'

/** @returns how a person is called where people are listed or chosen: oneself as "jij" besides */
export function useNameOf(): (member: Pick<Member, 'id' | 'name'> | undefined) => string {
  const t = useWords()
  const { id: me } = useMe()
  return useCallback(
    (member) => {
      if (!member) return ''
      return member.id === me ? t('surfaces.common.you', { name: member.name }) : member.name
    },
    [t, me],
  )
}
