import { DIVIDING, LIMITS } from '@kring/shared/meeting'
import { NumberStepper } from '../ui/NumberStepper.tsx'
import { Select } from '../ui/Select.tsx'
import { useWords } from '../words/useWords.ts'
import type { PlannedGroups } from './chain.ts'
import css from './GroupsChoice.module.css'

const TOGETHER = 'together'

type Props = {
  /** Undefined where all do it together. */
  groups: PlannedGroups | undefined
  onGroups: (groups: PlannedGroups | undefined) => void
  /** What it is about, where several stand under one another. */
  of?: string
}

/** Whether an activity is done in groups: how they are made, and how many. */
export function GroupsChoice({ groups, onGroups, of }: Props) {
  const t = useWords()
  const choose = (chosen: string) => {
    const how = DIVIDING.find((one) => one === chosen)
    onGroups(how && { count: groups?.count ?? 2, how })
  }
  const options = [
    { id: TOGETHER, title: t('create.groups.together') },
    ...DIVIDING.map((how) => ({ id: how, title: t(`create.groups.${how}`) })),
  ]
  return (
    <div className={css.groups}>
      <Select
        label={of === undefined ? t('create.groups.title') : t('create.groups.titleOf', { question: of })}
        labelHidden={of !== undefined}
        value={groups?.how ?? TOGETHER}
        onChange={choose}
        options={options}
      />
      {groups && (
        <NumberStepper
          label={t('create.groups.count')}
          value={groups.count}
          min={2}
          max={LIMITS.groups}
          onChange={(count) => onGroups({ ...groups, count })}
        />
      )}
    </div>
  )
}
