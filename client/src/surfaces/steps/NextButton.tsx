import { asksWhySkipped, stillWriting, whereabouts } from '@kring/shared/affordances'
import { pairsWithoutWords } from '@kring/shared/capabilities/pairs/pairs'
import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import { looseCards, unreadCards } from '@kring/shared/meeting'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyAgendaDialog } from '../agenda/LazyAgendaDialog.tsx'
import styles from '../parts/Console.module.css'
import type { NextWords } from '../parts/nextWords.ts'
import { SkipForm } from '../parts/SkipForm.tsx'
import { useGo } from './useGo.ts'
import { useNextWords } from './useNextWords.ts'

type Why = NonNullable<NextWords['asks']>

/** The one primary button: it says what will happen. Beside it, quietly, the way back. */
export function NextButton() {
  const t = useWords()
  const activity = useActivity()
  const go = useGo()
  const [asking, setAsking] = useState<Why | 'choose' | null>(null)
  const { next, previous } = whereabouts(activity)
  const { label, asks, does, isDisabled = false } = useNextWords(() => setAsking('choose'))
  const isStill = asking === null || asking === 'choose' || asking === asks
  useOutdated(!isStill, () => setAsking(null))
  const advance = () => {
    setAsking(null)
    if (next) go(next)
  }
  const { phase } = activity
  const rating = ratingNow(activity)
  const stepNow = `${activity.id} ${phase.stamp}`
  const action = `${stepNow} ${asks ?? (does ? 'does' : 'go')} ${rating?.number} ${rating?.open}`
  const press = does ?? (asks ? () => setAsking(asks) : advance)
  return (
    <div className={styles.next}>
      {previous && (
        <IconButton variant="quiet" action={stepNow} label={t('steer.goBack')} onPress={() => go(previous)}>
          <ChevronLeft aria-hidden />
        </IconButton>
      )}
      <Button variant="primary" size="large" wide action={action} isDisabled={isDisabled} onPress={press}>
        {label}
      </Button>
      {asking === 'choose' && <LazyAgendaDialog start="choose" onClose={() => setAsking(null)} />}
      {asking === 'unfinished' && isStill && next && (
        <Dialog title={t('go.unfinished')} isOpen insists onClose={() => setAsking(null)}>
          <SkipForm
            past={asksWhySkipped(activity, next)}
            onSkip={(why) => {
              setAsking(null)
              return go(next, why)
            }}
            onStay={() => setAsking(null)}
          />
        </Dialog>
      )}
      {asking !== null && asking !== 'choose' && asking !== 'unfinished' && isStill && (
        <BeforeGoing why={asking} onGo={advance} onStay={() => setAsking(null)} />
      )}
    </div>
  )
}

/** What there is to think of before the group goes on, with the way on and the way back. */
function BeforeGoing({
  why,
  onGo,
  onStay,
}: {
  why: Exclude<Why, 'unfinished'>
  onGo: () => void
  onStay: () => void
}) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const said = {
    stop: [t('go.stopRound'), t('go.stopRoundWhy'), t('go.stopRoundDo'), t('go.stay')],
    asked: [t('go.asked'), t('go.askedWhy'), t('go.askedDo'), t('go.stillWritingStay')],
    unread: [
      t('go.unreadTitle', { count: unreadCards(activity).length }),
      t('go.unreadWhy'),
      t('go.stopRoundDo'),
      t('go.stay'),
    ],
    still: [
      t('go.stillWriting', { count: stillWriting(meeting, activity) }),
      t('go.stillWritingWhy'),
      t('go.stillWritingDo'),
      t('go.stillWritingStay'),
    ],
    pairs: [
      t('go.pairsWriting', { count: pairsWithoutWords(meeting, activity) }),
      t('go.pairsWritingWhy'),
      t('go.pairsWritingDo'),
      t('go.stillWritingStay'),
    ],
    few: [
      t('go.fewCards', { count: looseCards(activity).length }),
      t('go.fewCardsWhy'),
      t('go.fewCardsDo'),
      t('go.fewCardsStay'),
    ],
  } as const
  const [title, reason, go, stay] = said[why]
  return (
    <Dialog
      title={title}
      isOpen
      insists={why !== 'few'}
      onClose={onStay}
      actions={
        <>
          <Button onPress={onGo}>{go}</Button>
          <Button variant="primary" onPress={onStay}>
            {stay}
          </Button>
        </>
      }
    >
      <p>{reason}</p>
    </Dialog>
  )
}
