import { leaderOf, mayLead, peopleIn } from '@kring/shared/groups'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/useWords.ts'

const NOBODY = 'nobody'

/** Who leads what a group does by itself: chosen by the group, or by who leads the meeting. */
export function ChooseLeader({ group }: { group: number }) {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const able = peopleIn(whole, group).filter((one) => mayLead(one) && !one.away)
  const leader = leaderOf(whole, group)
  if (able.length === 0) return null
  const choose = (chosen: string) => {
    const leads = chosen !== NOBODY
    const member = leads ? chosen : leader?.id
    if (member !== undefined) say('groups.lead', { member, leads })
  }
  return (
    <Select
      label={t('groups.leader.choose')}
      value={leader?.id ?? NOBODY}
      onChange={choose}
      options={[
        { id: NOBODY, title: t('groups.leader.nobody') },
        ...able.map(({ id, name }) => ({ id, title: name })),
      ]}
    />
  )
}
