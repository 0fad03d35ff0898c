import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useVisitors } from '../people/useSchoolLeaders.ts'
import styles from './Visit.module.css'

/** On one's own device: who looks on and what for; before that whoever does says it. */
export function VisitNow({ isLead }: Pick<NowProps, 'isLead'>) {
  const { phase } = usePhase()
  const { visit } = useActivity()
  const isAwaited = useVisitors().length > 0
  return (
    <>
      {isLead && <Lead />}
      {isLead && visit && <WhoLooksOn size="normal" />}
      {!visit && !isAwaited && usedIn(phase, 'visit')?.agrees && <Offer />}
    </>
  )
}

/** Who looks on, and what for; before that what the group decides on. */
export function WhoLooksOn({ size }: { size: 'normal' | 'wall' }) {
  const t = useWords()
  const { visit, onlooker } = useActivity()
  const { members } = useMeeting()
  const name = visit && members[visit.member]?.name
  const asked = onlooker?.declined === false ? onlooker.goal : undefined
  const goal = visit?.goal ?? asked
  return (
    <section className={styles.visit} data-size={size}>
      <p dir="auto" translate="yes">
        {name
          ? t('visit.looksOn', { name })
          : t(visit ? 'visit.goal' : asked ? 'visit.deciding' : 'visit.nobody')}
      </p>
      {goal && (
        <strong dir="auto" translate="yes">
          <Breakable text={goal} />
        </strong>
      )}
    </section>
  )
}

/** Whoever looks on at the group's request says what for. */
function Offer() {
  const t = useWords()
  const say = useSay()
  const { id } = useActivity()
  const [goal, setGoal] = useTyped(`visit.${id}`)
  const refused = useDryRun()('visit.propose', { ask: newId(), goal: '.' })
  if (refused !== undefined) return null
  const propose = (event: FormEvent) => {
    event.preventDefault()
    if (say('visit.propose', { ask: newId(), goal: tidy(goal) })) setGoal('')
  }
  return (
    <details className={styles.offer} open={goal !== ''}>
      <summary>{t('visit.offer')}</summary>
      <form className={styles.form} onSubmit={propose}>
        <p className={styles.soft}>{t('visit.offerHelp')}</p>
        <TextField label={t('visit.goal')} value={goal} onChange={setGoal} lines={2} most={LIMITS.text} />
        <Button type="submit" variant="primary" isDisabled={tidy(goal) === '' || !fits(goal, LIMITS.text)}>
          {t('visit.propose')}
        </Button>
      </form>
    </details>
  )
}
