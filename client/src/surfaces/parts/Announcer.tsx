import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { usedIn } from '@kring/shared/methods/phases'
import { type ComponentType, useEffect, useState } from 'react'
import { useMe, useOfActivity, useOfMeeting } from '../../meeting/session.ts'
import { useWhenQuiet } from '../../ui/useWhenQuiet.ts'
import { loadWords } from '../../words/language.ts'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from './usePhase.ts'

async function loadBoardNews(): Promise<ComponentType> {
  const [{ BoardNews }] = await Promise.all([import('../../list/BoardNews.tsx'), loadWords('onBoard')])
  return BoardNews
}

/**
 * Tells a screen reader, and nobody else, that the phase changed, whose turn it is, what the coach asks and what others do
 * on the board; focus stays where it is. What speaks is there before there is anything to say, or the first is not heard.
 */
export function Announcer() {
  const t = useWords()
  const me = useMe()
  const { phase, middle, title } = usePhase()
  // Before anything lies open there is no news of it: what tells it comes once what people do first is there. The server
  // may be away by then: the page does without, and asks again with the next step.
  const [BoardNews, setBoardNews] = useState<ComponentType | null>(null)
  const fetchNews = () => {
    loadBoardNews().then(
      (part) => setBoardNews(() => part),
      () => undefined,
    )
  }
  useWhenQuiet(fetchNews)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for with each step on the board
  useEffect(() => {
    if (middle === 'board') fetchNews()
  }, [middle, phase.id])
  // A round that was left keeps its turn, to be taken up again; meanwhile nobody is at it.
  const holder = useOfActivity(({ turn }) => (usedIn(phase, 'turns') ? turn?.holder : null))
  const name = useOfMeeting(({ members }) => (holder ? members[holder]?.name : undefined))
  const asked = useOfActivity((activity) => askedNow(activity)?.text ?? '')
  // Each group is at a step of its own; the one they went apart at is nobody's.
  const areApart = useOfActivity(({ groups }) => groups?.state === 'apart')
  return (
    <div className="sr-only">
      <p role="status">{areApart ? '' : t('surfaces.common.phaseNow', { phase: title })}</p>
      <p role="status">
        {name === undefined
          ? ''
          : holder === me.id
            ? t('surfaces.common.yourTurnNow')
            : t('surfaces.common.turnOfNow', { name })}
      </p>
      <p role="status">{asked}</p>
      {BoardNews && <BoardNews />}
    </div>
  )
}
