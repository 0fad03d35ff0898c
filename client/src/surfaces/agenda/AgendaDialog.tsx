import { whereabouts } from '@kring/shared/affordances'
import { type Activity, LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { methodOf } from '@kring/shared/methods/registry'
import { useState } from 'react'
import { Link } from 'wouter'
import { useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './AgendaDialog.module.css'
import { MethodChoice } from './MethodChoice.tsx'
import { NewActivity } from './NewActivity.tsx'

type Props = {
  /** With which part it opens: what there is, or another method at once. */
  start?: 'list' | 'choose'
  onClose: () => void
}

/** Everything this group works through: what lies on the table, what was put aside, and another method beside them. */
export function AgendaDialog({ start = 'list', onClose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const [step, setStep] = useState<'list' | 'choose' | Method>(start)
  const activities = Object.values(meeting.activities).sort((one, other) => one.order - other.order)
  const isFull = activities.length >= LIMITS.activities
  if (step === 'choose') {
    return (
      <Dialog title={t('steer.agenda.choose')} size="wide" isOpen onClose={onClose}>
        <MethodChoice onChoose={setStep} />
      </Dialog>
    )
  }
  if (step !== 'list') {
    return (
      <Dialog title={text(step.title)} size="wide" isOpen onClose={onClose}>
        <NewActivity method={step} onBack={() => setStep('choose')} onLaid={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog title={t('steer.agenda.title')} size="wide" isOpen onClose={onClose}>
      <p className={styles.soft}>{t('steer.agenda.hint')}</p>
      <ul className={styles.agenda}>
        {activities.map((activity) => (
          <Entry key={activity.id} activity={activity} onGone={onClose} />
        ))}
      </ul>
      {!isFull && <Button onPress={() => setStep('choose')}>{t('steer.agenda.add')}</Button>}
      {isFull && <p className={styles.soft}>{t('steer.agenda.full', { most: LIMITS.activities })}</p>}
    </Dialog>
  )
}

function Entry({ activity, onGone }: { activity: Activity; onGone: () => void }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const say = useSay()
  const { id, question, minutes } = activity
  const method = methodOf(activity.method)
  const isNow = meeting.current === id
  const { step, previous } = whereabouts(activity)
  const isBegun = previous !== undefined || hasContent(activity)
  const where = isNow
    ? t('steer.agenda.now')
    : isBegun
      ? t('steer.agenda.at', { phase: text(step.phase.title) })
      : t('steer.agenda.ahead')
  const take = () => {
    if (say('agenda.go', { to: id })) onGone()
  }
  return (
    <li data-now={isNow}>
      <div>
        <strong dir="auto" translate="yes">
          {question}
        </strong>
        <span>
          {[method && text(method.title), minutes && t('steer.agenda.planned', { count: minutes }), where]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Link
        className={styles.harvest ?? ''}
        href={`/m/${meeting.id}/harvest/${id}`}
        aria-label={t('steer.agenda.harvestOf', { question })}
      >
        {t('steer.agenda.harvest')}
      </Link>
      {!isNow && (
        <Button variant="soft" aria-label={t('steer.agenda.takeThis', { question })} onPress={take}>
          {t('steer.agenda.take')}
        </Button>
      )}
    </li>
  )
}

function hasContent({ cards, marks }: Activity): boolean {
  return Object.keys(cards).length + Object.keys(marks).length > 0
}
