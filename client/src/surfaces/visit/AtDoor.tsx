import { fits, tidy } from '@kring/shared/basis/text'
import { isAtDoor, LIMITS } from '@kring/shared/meeting'
import { ASPECTS, cardOf } from '@kring/shared/methods/aspects'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMe, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { StatePage } from '../../ui/StatePage.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { CardsToRead } from '../read/ReadCards.tsx'
import styles from './AtDoor.module.css'

/**
 * Who comes to look on, until the group agreed what for (METHODS M11): who they are, what they propose, what becomes of it,
 * and what they read meanwhile. Nothing of the group is here to be shown.
 */
export function AtDoor() {
  const t = useWords()
  const { name } = useMe()
  return (
    <StatePage title={t('door.title', { name })} lead={t('door.lead')}>
      <div className={styles.door}>
        <Goal />
        <section className={styles.part}>
          <h2>{t('door.read')}</h2>
          <CardsToRead cards={ASPECTS.map(cardOf)} />
        </section>
      </div>
    </StatePage>
  )
}

/** What they look on for, from a thought to the answer of the group. */
function Goal() {
  const t = useWords()
  const me = useMe()
  const { onlooker } = useActivity()
  const isMine = onlooker?.member === me.id && isAtDoor(me)
  const isAsked = onlooker?.declined === false
  return (
    <section className={styles.part}>
      <div role="status" className={styles.said}>
        {isMine && (
          <>
            <h2>{t('door.asked')}</h2>
            <strong dir="auto" translate="yes">
              <Breakable text={onlooker.goal ?? ''} />
            </strong>
            <p>{isAsked ? t('door.waits') : `${t('door.declined')} ${t('door.again')}`}</p>
          </>
        )}
        {isAsked && !isMine && <p>{t('door.other')}</p>}
      </div>
      {!(isMine && isAsked) && <Proposing />}
    </section>
  )
}

function Proposing() {
  const t = useWords()
  const say = useSay()
  const [goal, setGoal] = useTyped('visit.door')
  const mayPropose = useDryRun()('visit.propose', { ask: newId(), goal: '.' }) === undefined
  const propose = (event: FormEvent) => {
    event.preventDefault()
    if (say('visit.propose', { ask: newId(), goal: tidy(goal) })) setGoal('')
  }
  return (
    <form className={styles.form} onSubmit={propose}>
      <TextField label={t('visit.goal')} value={goal} onChange={setGoal} lines={2} most={LIMITS.text} />
      <p role="status" className={styles.soft}>
        {t(mayPropose ? 'door.now' : 'door.soon')}
      </p>
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        isDisabled={!mayPropose || tidy(goal) === '' || !fits(goal, LIMITS.text)}
      >
        {t('visit.propose')}
      </Button>
    </form>
  )
}
