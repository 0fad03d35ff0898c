import { mayDo } from '@kring/shared/affordances'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { LazyCards } from '../parts/LazyCards.tsx'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps, WallProps } from '../parts/surfaceParts.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'

/** @returns whether whoever leads thanked the group in this phase */
function useThanks(): boolean {
  const { thanks, phase } = useActivity()
  return thanks[phase.stamp] === true
}

/** That the group is thanked, on one's own device. */
export function ThankNow({ isLead }: NowProps) {
  const t = useWords()
  const thanks = useThanks()
  return (
    <>
      {isLead && <Lead />}
      <p role="status">{thanks ? t('together.thanks') : ''}</p>
    </>
  )
}

/** What lies on the table, where it is read together. */
export function ThankCards({ isLead, withList }: NowProps) {
  return isLead && withList ? <LazyCards /> : null
}

/** Thanking, once: it is all whoever leads says to what is told. */
export function ThankConsole() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const meeting = useMeeting()
  const { stamp } = useActivity().phase
  const thanks = useThanks()
  if (mayDo(meeting, 'thanks.give', me.id) !== undefined) return null
  return (
    <div>
      {!thanks && (
        <Button variant="soft" onPress={() => say('thanks.give', { stamp })}>
          {t('together.thank')}
        </Button>
      )}
      <p role="status">{thanks ? t('together.thanked') : ''}</p>
    </div>
  )
}

/** The same in the panel of a wall. */
export function ThankPanel() {
  const t = useWords()
  const thanks = useThanks()
  return thanks ? <p className={walls.ask}>{t('together.thanks')}</p> : null
}

/** The wall where what lies there is read, and nobody replies. */
export function ThankWall({ panel, controls }: WallProps) {
  return (
    <Wall
      isBoard
      panel={
        <>
          <WallTask />
          <ThankPanel />
          {panel}
        </>
      }
      controls={controls}
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
