import { activeMembers } from '@kring/shared/meeting'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import { FirstHint } from '../parts/FirstHint.tsx'
import { FitText } from '../parts/FitText.tsx'
import { isGathering } from '../parts/isGathering.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitLevel } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import { Why } from '../parts/Why.tsx'
import walls from '../parts/walls.module.css'
import { Arrivals } from '../people/Arrivals.tsx'
import styles from './Wall.module.css'

/**
 * While people come in: the way in, as large as the wall allows, the question, and who is there. Who is in already sees
 * the question and why the group works this way.
 */
export function QuestionWall({ controls }: Pick<WallProps, 'controls'>) {
  const text = useText()
  const { question } = useActivity()
  const { phase } = usePhase()
  if (!isGathering(useMeeting())) {
    return (
      <Wall
        isQuestionShown
        panel={
          <>
            <WallTitle />
            <p className={walls.prompt}>{text(phase.words.participant)}</p>
          </>
        }
        controls={controls}
      >
        <FitText as="h1" className={walls.calm} content={question} most={10} least={3.8}>
          <Breakable text={question} />
        </FitText>
        <Why className={walls.prompt} />
      </Wall>
    )
  }
  return <Welcome controls={controls} />
}

/** How the lobby makes room for more people, step by step; after that, names stand away. */
const STEPS = ['roomy', 'noHint', 'close', 'crowded'] as const

function Welcome({ controls }: Pick<WallProps, 'controls'>) {
  const text = useText()
  const { question } = useActivity()
  const { phase } = usePhase()
  const people = activeMembers(useMeeting())
  const names = people.map(({ name }) => name).join('\n')
  const { ref, level } = useFitLevel(`${question}\n${names}`, STEPS.length - 1 + people.length)
  const step = STEPS[Math.min(level, STEPS.length - 1)] ?? 'crowded'
  const isClose = step === 'close' || step === 'crowded'
  return (
    <main className={styles.welcome} data-room={isClose ? 'close' : 'roomy'}>
      <div className={styles.group}>
        <FitText
          as="h1"
          className={styles.question}
          content={question}
          most={isClose ? 5 : 7.4}
          least={isClose ? 3.5 : 4.6}
        >
          <Breakable text={question} />
        </FitText>
        <section ref={ref} className={styles.people} data-fits>
          <Arrivals size="wall" away={Math.max(0, level - STEPS.length + 1)} isCrowded={step === 'crowded'} />
        </section>
        {step !== 'crowded' && (
          <div className={styles.prompt}>
            <p>{text(phase.words.participant)}</p>
            {!isClose && <Why className={styles.why} />}
          </div>
        )}
        {controls}
        {step === 'roomy' && <FirstHint surface="screen" />}
      </div>
      <JoinSheet size={isClose ? 'panel' : 'wall'} />
    </main>
  )
}
