import { stillWriting, whereabouts } from '@kring/shared/affordances'
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
import { AgendaDialog } from '../agenda/AgendaDialog.tsx'
import styles from '../parts/Console.module.css'
import { useGo } from './useGo.ts'
import { useNextWords } from './useNextWords.ts'

/** The one primary button: it says what will happen. Beside it, quietly, the way back. */
export function NextButton() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const go = useGo()
  const [asking, setAsking] = useState<'stop' | 'unread' | 'few' | 'still' | 'choose' | null>(null)
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
  const deed = `${stepNow} ${asks ?? (does ? 'does' : 'go')} ${rating?.number} ${rating?.open}`
  const press = does ?? (asks ? () => setAsking(asks) : advance)
  return (
    <div className={styles.next}>
      {previous && (
        <IconButton variant="quiet" deed={stepNow} label={t('steer.goBack')} onPress={() => go(previous)}>
          <ChevronLeft aria-hidden />
        </IconButton>
      )}
      <Button variant="primary" size="large" wide deed={deed} isDisabled={isDisabled} onPress={press}>
        {label}
      </Button>
      {asking === 'stop' && isStill && (
        <Dialog
          title={t('go.stopRound')}
          isOpen
          insists
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('go.stopRoundDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('go.stay')}
              </Button>
            </>
          }
        >
          <p>{t('go.stopRoundWhy')}</p>
        </Dialog>
      )}
      {asking === 'unread' && isStill && (
        <Dialog
          title={t('go.unreadTitle', { count: unreadCards(activity).length })}
          isOpen
          insists
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('go.stopRoundDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('go.stay')}
              </Button>
            </>
          }
        >
          <p>{t('go.unreadWhy')}</p>
        </Dialog>
      )}
      {asking === 'still' && isStill && (
        <Dialog
          title={t('go.stillWriting', { count: stillWriting(meeting, activity) })}
          isOpen
          insists
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('go.stillWritingDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('go.stillWritingStay')}
              </Button>
            </>
          }
        >
          <p>{t('go.stillWritingWhy')}</p>
        </Dialog>
      )}
      {asking === 'choose' && <AgendaDialog start="choose" onClose={() => setAsking(null)} />}
      {asking === 'few' && isStill && (
        <Dialog
          title={t('go.fewCards', { count: looseCards(activity).length })}
          isOpen
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('go.fewCardsDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('go.fewCardsStay')}
              </Button>
            </>
          }
        >
          <p>{t('go.fewCardsWhy')}</p>
        </Dialog>
      )}
    </div>
  )
}
