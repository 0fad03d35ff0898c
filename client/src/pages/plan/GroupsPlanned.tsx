import { DIVIDING, LIMITS } from '@kring/shared/meeting'
import type { Dispatch, SetStateAction } from 'react'
import type { Link } from '../../planning/chain.ts'
import { NumberStepper } from '../../ui/NumberStepper.tsx'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './LinkRow.module.css'

const TOGETHER = 'together'

type Props = { link: Link; onLink: Dispatch<SetStateAction<Link>> }

/** Whether an activity is done in groups: how they are made, and how many. */
export function GroupsPlanned({ link, onLink }: Props) {
  const t = useWords()
  const { groups } = link
  const choose = (chosen: string) =>
    onLink(({ groups: before, ...now }) => {
      const how = DIVIDING.find((one) => one === chosen)
      return how ? { ...now, groups: { count: before?.count ?? 2, how } } : now
    })
  const options = [
    { id: TOGETHER, title: t('plan.groups.together') },
    ...DIVIDING.map((how) => ({ id: how, title: t(`plan.groups.${how}`) })),
  ]
  return (
    <div className={css.groups}>
      <Select
        label={t('plan.groups.title')}
        value={groups?.how ?? TOGETHER}
        onChange={choose}
        options={options}
      />
      {groups && (
        <NumberStepper
          label={t('plan.groups.count')}
          value={groups.count}
          min={2}
          max={LIMITS.groups}
          onChange={(count) => onLink((now) => ({ ...now, groups: { ...groups, count } }))}
        />
      )}
    </div>
  )
}
