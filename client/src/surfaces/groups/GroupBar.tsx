import { ArrowLeft, Hand } from 'lucide-react'
import { useActivity, useSay, useVisit } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'
import { useGroups } from './useGroups.ts'

/** At which group who leads is, the way back to all of them, and who asks for help elsewhere. */
export function GroupBar() {
  const t = useWords()
  const say = useSay()
  const visit = useVisit()
  const number = useActivity().part?.group ?? 0
  const asking = useGroups().filter((group) => group.hands.length > 0)
  return (
    <section className={styles.at} aria-label={t('groups.title')}>
      <strong>{t('groups.group', { number })}</strong>
      <Button variant="soft" icon={<ArrowLeft />} onPress={() => visit(undefined)}>
        {t('groups.overview.out')}
      </Button>
      {asking.map((group) => (
        <Button
          key={group.number}
          variant="plain"
          icon={<Hand />}
          onPress={() => {
            for (const { id } of group.hands) say('hand.raise', { member: id, up: false })
            visit(group.number)
          }}
        >
          {`${t('groups.group', { number: group.number })}: ${t('groups.overview.going', { name: group.hands[0]?.name ?? '' })}`}
        </Button>
      ))}
    </section>
  )
}
