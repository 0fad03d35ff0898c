import { peopleIn } from '@kring/shared/groups'
import { Hand } from 'lucide-react'
import { useMe, useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'

/** Which group one is in, with whom, and how to call the coach; or which one there is to choose. */
export function OwnGroup() {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const me = useMe()
  const { state, count = 0 } = whole.activities[whole.current]?.groups ?? {}
  if (state === 'choosing') return <ChooseGroup count={count} />
  const { group: number, hand } = whole.members[me.id] ?? {}
  if (number === undefined) return <p className={styles.own}>{t('groups.waiting')}</p>
  const others = peopleIn(whole, number).filter(({ id }) => id !== me.id)
  const isUp = hand !== undefined
  return (
    <section className={styles.own} aria-label={t('groups.title')}>
      <p>
        <strong>{t('groups.one', { number })}</strong>
        <span translate="no">
          {others.length === 0
            ? t('groups.alone')
            : t('groups.with', { names: others.map(({ name }) => name).join(', ') })}
        </span>
      </p>
      <Button
        variant={isUp ? 'primary' : 'soft'}
        icon={<Hand />}
        aria-pressed={isUp}
        onPress={() => say('hand.raise', { member: me.id, up: !isUp })}
      >
        {t(isUp ? 'groups.handDown' : 'groups.handUp')}
      </Button>
    </section>
  )
}

function ChooseGroup({ count }: { count: number }) {
  const t = useWords()
  const say = useSay()
  const whole = useWhole()
  const me = useMe()
  const mine = whole.members[me.id]?.group
  return (
    <section className={styles.own} aria-label={t('groups.choose.title')}>
      <p>
        <strong>
          {mine === undefined ? t('groups.choose.title') : t('groups.choose.mine', { number: mine })}
        </strong>
      </p>
      <ul className={styles.choices}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => {
          const people = peopleIn(whole, number)
          return (
            <li key={number}>
              <Button
                variant={mine === number ? 'primary' : 'soft'}
                wide
                aria-pressed={mine === number}
                onPress={() => say('groups.join', { member: me.id, group: number })}
              >
                {t('groups.choose.join', { number })}
              </Button>
              <span translate="no">
                {people.map(({ name }) => name).join(', ') || t('groups.split.nobody')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
