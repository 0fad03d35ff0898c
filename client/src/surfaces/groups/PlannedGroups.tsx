import { groupable } from '@kring/shared/groups'
import { useState } from 'react'
import { useActivity, useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'
import { SplitDialog } from './SplitDialog.tsx'

/** What was planned to be done in groups comes on the table: as many groups, made as it was planned. */
export function PlannedGroups() {
  const t = useWords()
  const say = useSay()
  const [isDividing, setDividing] = useState(false)
  const { count = 0, how = 'chance' } = useActivity().groups ?? {}
  // As long as there are fewer people than groups nobody can be divided.
  const isEnough = groupable(useWhole()).length >= count
  const make = () => {
    if (how === 'ask') say('groups.ask', { count })
    else setDividing(true)
  }
  return (
    <section className={styles.own} aria-label={t('groups.title')}>
      <h3>{t('groups.planned.title', { count })}</h3>
      <p>
        <span>{t(`groups.planned.${how}`)}</span>
        {!isEnough && <span className={styles.soft}>{t('groups.planned.wait', { count })}</span>}
      </p>
      <div className={styles.actions}>
        <Button variant="plain" onPress={() => say('groups.gather', {})}>
          {t('groups.planned.together')}
        </Button>
        {isEnough && (
          <Button variant="primary" onPress={make}>
            {t('groups.planned.divide')}
          </Button>
        )}
      </div>
      {isDividing && <SplitDialog onClose={() => setDividing(false)} />}
    </section>
  )
}
