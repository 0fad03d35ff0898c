import { stillPlanned } from '@kring/shared/agenda'
import { asksWhyLeft } from '@kring/shared/capabilities/agenda/asks-why-left'
import { type ActivityId, LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { useState } from 'react'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { SkipForm } from '../parts/SkipForm.tsx'
import styles from './AgendaDialog.module.css'
import { AgendaEntry } from './AgendaEntry.tsx'
import { useAgendaWords } from './agendaWords.ts'
import { BringDialog } from './BringDialog.tsx'
import { MethodChoice } from './MethodChoice.tsx'
import { NewActivity } from './NewActivity.tsx'
import { useAgenda } from './useAgenda.ts'

/** Something of one activity is taken along, to another where that is known. */
type Bringing = { from: ActivityId; to?: ActivityId }

/** What lies on the table is left for another activity, and it is asked why. */
type Leaving = { leaveFor: ActivityId }

type Props = {
  /** With which part it opens: what there is, another method at once, or what one activity left. */
  start?: 'list' | 'choose' | Bringing
  onClose: () => void
}

/** Everything this group works through: what lies on the table, what was put aside, and another method beside them. */
export function AgendaDialog({ start = 'list', onClose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useWhole()
  const [step, setStep] = useState<'list' | 'choose' | Bringing | Leaving | Method>(start)
  // What was to be taken along, while a method for it is chosen.
  const [from, setFrom] = useState<ActivityId>()
  const say = useSay()
  const words = useAgendaWords()
  const { items, late, ends } = useAgenda()
  const planned = stillPlanned(meeting).map(({ id }) => id)
  const isFull = items.length >= LIMITS.activities
  const past = asksWhyLeft(meeting)
  const goTo = (to: ActivityId, reason?: string) =>
    say('agenda.go', { to, from: meeting.current, ...(reason !== undefined && { reason }) })
  const take = (to: ActivityId) => {
    if (past.length > 0) setStep({ leaveFor: to })
    else if (goTo(to)) onClose()
  }
  const begin = (to: ActivityId) => {
    if (past.length > 0) return setStep({ leaveFor: to })
    // It is on the agenda, also where the group cannot go to it now: that is told, and it is not planned twice.
    goTo(to)
    onClose()
  }
  if (step === 'choose') {
    return (
      <Dialog title={t('steer.agenda.choose')} size="wide" isOpen onClose={onClose}>
        <MethodChoice onChoose={setStep} />
      </Dialog>
    )
  }
  if (step !== 'list' && 'leaveFor' in step) {
    const leave = (why: string) => {
      const isGone = goTo(step.leaveFor, why)
      if (isGone) onClose()
      return isGone
    }
    return (
      <Dialog title={t('go.unfinished')} isOpen insists onClose={onClose}>
        <SkipForm past={past} onSkip={leave} onStay={() => setStep('list')} />
      </Dialog>
    )
  }
  if (step !== 'list' && 'from' in step) {
    return (
      <BringDialog
        {...step}
        onElsewhere={() => {
          setFrom(step.from)
          setStep('choose')
        }}
        onClose={onClose}
      />
    )
  }
  if (step !== 'list') {
    return (
      <Dialog title={text(step.title)} size="wide" isOpen onClose={onClose}>
        <NewActivity
          method={step}
          onBack={() => setStep('choose')}
          waits={from !== undefined}
          onAdded={(to) => (from === undefined ? begin(to) : setStep({ from, to }))}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={t('steer.agenda.title')} size="wide" isOpen onClose={onClose}>
      <p className={styles.soft}>{t('steer.agenda.hint')}</p>
      {late !== undefined && (
        <p>{[words.late(late), ends !== undefined && words.ends(ends)].filter(Boolean).join(' · ')}</p>
      )}
      <ul className={styles.agenda}>
        {items.map((item) => (
          <AgendaEntry
            key={item.activity.id}
            item={item}
            onTake={() => take(item.activity.id)}
            onBring={() => setStep({ from: item.activity.id })}
          />
        ))}
      </ul>
      <div className={styles.below}>
        {!isFull && <Button onPress={() => setStep('choose')}>{t('steer.agenda.add')}</Button>}
        {planned.length > 0 && (
          <Button variant="plain" onPress={() => say('agenda.plan', { planned, off: true })}>
            {t('steer.agenda.letGo')}
          </Button>
        )}
      </div>
      {isFull && <p className={styles.soft}>{t('steer.agenda.full', { most: LIMITS.activities })}</p>}
    </Dialog>
  )
}
