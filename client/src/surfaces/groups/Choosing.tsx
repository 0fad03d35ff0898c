import { groupable, peopleIn } from '@kring/shared/groups'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'
import { MoveSomebody } from './MoveSomebody.tsx'

/** While people choose a group: who is where, and the way to begin. */
export function Choosing() {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const count = useActivity().groups?.count ?? 0
  const left = groupable(whole).filter(({ group, away }) => group === undefined && !away).length
  const begin = () => say('groups.split', { parts: Array.from({ length: count }, newId), people: [] })
  return (
    <section className={styles.own} aria-label={t('groups.choose.title')}>
      <h3>{t('groups.choose.title')}</h3>
      <p>{t('groups.choose.left', { count: left })}</p>
      <ul className={styles.columns}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <strong>{t('groups.group', { number })}</strong>
            <span translate="no">
              {peopleIn(whole, number)
                .map(({ name }) => name)
                .join(', ') || t('groups.split.nobody')}
            </span>
          </li>
        ))}
      </ul>
      <MoveSomebody count={count} />
      <div className={styles.actions}>
        <Button variant="plain" onPress={() => say('groups.gather', {})}>
          {t('groups.choose.stop')}
        </Button>
        <Button variant="primary" onPress={begin}>
          {t('groups.split.begin')}
        </Button>
      </div>
    </section>
  )
}
