import { stillWriting, whereabouts } from '@kring/shared/affordances'
import { looseCards } from '@kring/shared/meeting'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useActivity, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { AgendaDialog } from '../agenda/AgendaDialog.tsx'
import styles from '../parts/Console.module.css'
import type { CoreChoice } from '../rate/useCoreChoice.ts'
import { useGo } from './useGo.ts'
import { nextActivity, useNextWords } from './useNextWords.ts'

/** The one primary button: it says what will happen. Beside it, quietly, the way back. */
export function NextButton({ core }: { core: CoreChoice }) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const say = useSay()
  const go = useGo()
  const [, visit] = useLocation()
  const [asking, setAsking] = useState<'stop' | 'few' | 'still' | 'choose' | null>(null)
  const { next, previous } = whereabouts(activity)
  const words = useNextWords(core)
  const advance = () => {
    setAsking(null)
    if (next) go(next)
  }
  const act = {
    onward: () => {
      const ahead = nextActivity(meeting)
      if (ahead) say('agenda.go', { to: ahead.id, from: activity.id })
      else setAsking('choose')
    },
    harvest: () => visit(`/m/${meeting.id}/harvest`),
    propose: () => {
      if (say('core.propose', { cards: [...core.chosen], poll: activity.poll?.number ?? 0 }))
        core.again(false)
    },
    settle: () => {
      if (say('choice.set', { cards: [...core.chosen] })) core.again(false)
    },
    close: () => activity.poll && say('poll.close', { poll: activity.poll.number }),
    stop: () => setAsking('stop'),
    few: () => setAsking('few'),
    still: () => setAsking('still'),
    go: advance,
  }[words.act]
  const stepNow = `${activity.id} ${activity.phase.stamp}`
  return (
    <div className={styles.next}>
      {previous && (
        <IconButton
          variant="quiet"
          deed={stepNow}
          label={t('surfaces.console.goBack')}
          onPress={() => go(previous)}
        >
          <ChevronLeft aria-hidden />
        </IconButton>
      )}
      <Button
        variant="primary"
        size="large"
        wide
        deed={`${stepNow} ${words.act}`}
        isDisabled={(words.act === 'propose' || words.act === 'settle') && core.chosen.size === 0}
        onPress={() => void act()}
      >
        {words.label}
      </Button>
      {asking === 'stop' && (
        <Dialog
          title={t('surfaces.go.stopRound')}
          isOpen
          insists
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('surfaces.go.stopRoundDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('surfaces.go.stay')}
              </Button>
            </>
          }
        >
          <p>{t('surfaces.go.stopRoundWhy')}</p>
        </Dialog>
      )}
      {asking === 'still' && (
        <Dialog
          title={t('surfaces.go.stillWriting', { count: stillWriting(meeting, activity) })}
          isOpen
          insists
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('surfaces.go.stillWritingDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('surfaces.go.stillWritingStay')}
              </Button>
            </>
          }
        >
          <p>{t('surfaces.go.stillWritingWhy')}</p>
        </Dialog>
      )}
      {asking === 'choose' && <AgendaDialog start="choose" onClose={() => setAsking(null)} />}
      {asking === 'few' && (
        <Dialog
          title={t('surfaces.go.fewCards', { count: looseCards(activity).length })}
          isOpen
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={advance}>{t('surfaces.go.fewCardsDo')}</Button>
              <Button variant="primary" onPress={() => setAsking(null)}>
                {t('surfaces.go.fewCardsStay')}
              </Button>
            </>
          }
        >
          <p>{t('surfaces.go.fewCardsWhy')}</p>
        </Dialog>
      )}
    </div>
  )
}
