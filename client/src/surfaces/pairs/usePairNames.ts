import type { Pair } from '@kring/shared/capabilities/pairs/pairs'
import { useMe, useMeeting } from '../../meeting/session.ts'
import { useLanguage } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'

/** @returns who are in a pair, in words: "Anna en Bram"; whoever asks is left out where that is asked for */
export function usePairNames(): (pair: Pair, withoutMe?: boolean) => string {
  const { members } = useMeeting()
  const me = useMe()
  const nameOf = useNameOf()
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' })
  return (pair, withoutMe = false) =>
    list.format(
      pair.members.flatMap((id) => {
        const member = withoutMe && id === me.id ? undefined : members[id]
        return member ? [nameOf(member)] : []
      }),
    )
}
