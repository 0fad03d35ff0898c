import { groupable } from '@kring/shared/groups'
import { useState } from 'react'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Select } from '../../ui/Select.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'

/** Somebody goes to another group; what they wrote in the one they leave stays there. */
export function MoveSomebody({ count }: { count: number }) {
  const t = useWords()
  const say = useSay()
  const people = groupable(useWhole())
  const [chosen, setChosen] = useState<string>()
  const who = people.find(({ id }) => id === chosen)
  if (people.length === 0) return null
  return (
    <div className={styles.call}>
      <Select
        label={t('groups.overview.move')}
        placeholder={t('groups.overview.moveWho')}
        value={who?.id ?? null}
        onChange={setChosen}
        options={people.map(({ id, name }) => ({ id, title: name }))}
      />
      {who && (
        <Select
          label={t('groups.overview.moveTo', { name: who.name })}
          placeholder={t('groups.overview.moveWhere')}
          value={who.group === undefined ? null : String(who.group)}
          onChange={(group) => say('groups.join', { member: who.id, group: Number(group) })}
          options={Array.from({ length: count }, (_, index) => ({
            id: String(index + 1),
            title: t('groups.group', { number: index + 1 }),
          }))}
        />
      )}
    </div>
  )
}
