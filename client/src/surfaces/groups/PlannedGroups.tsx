import { useState } from 'react'
import { useActivity, useSay } from '../../meeting/session.ts'
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
  const make = () => {
    if (how === 'ask') say('groups.ask', { count })
    else setDividing(true)
  }
  return (
    <section className={styles.own} aria-label={t('groups.title')}>
      <h3>{t('groups.planned.title', { count })}</h3>
      <p>{t(`groups.planned.${how}`)}</p>
      <div className={styles.actions}>
        <Button variant="plain" onPress={() => say('groups.gather', {})}>
          {t('groups.planned.together')}
        </Button>
        <Button variant="primary" onPress={make}>
          {t('groups.planned.divide')}
        </Button>
      </div>
      {isDividing && <SplitDialog onClose={() => setDividing(false)} />}
    </section>
  )
}
