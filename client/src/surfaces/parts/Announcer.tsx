import { usedIn } from '@kring/shared/methods/phases'
import { lazy, Suspense, useState } from 'react'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { useWhenQuiet } from '../../ui/useWhenQuiet.ts'
import { loadWords } from '../../words/language.ts'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from './usePhase.ts'

const BoardNews = lazy(async () => {
  const [{ BoardNews }] = await Promise.all([import('../../list/BoardNews.tsx'), loadWords('onBoard')])
  return { default: BoardNews }
})

/**
 * Tells a screen reader, and nobody else, that the phase changed, whose turn it is and what others do on the board;
 * focus stays where it is.
 */
export function Announcer() {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { phase, middle, title } = usePhase()
  // Before anything lies open there is no news of it: what tells it comes once what people do first is there.
  const [isQuiet, setQuiet] = useState(false)
  useWhenQuiet(() => setQuiet(true), true)
  // A round that was left keeps its turn, to be taken up again; meanwhile nobody is at it.
  const holder = usedIn(phase, 'turns') ? activity.turn?.holder : null
  const name = holder ? meeting.members[holder]?.name : undefined
  return (
    <div className="sr-only">
      <p role="status">{t('surfaces.common.phaseNow', { phase: title })}</p>
      <p role="status">
        {name === undefined
          ? ''
          : holder === me.id
            ? t('surfaces.common.yourTurnNow')
            : t('surfaces.common.turnOfNow', { name })}
      </p>
      {(isQuiet || middle === 'board') && (
        <Suspense>
          <BoardNews />
        </Suspense>
      )}
    </div>
  )
}
