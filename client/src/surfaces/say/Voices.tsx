import { areTooFew } from '@kring/shared/capabilities/say/handlers'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { FitText } from '../parts/FitText.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import { SeatWriters } from '../write/SeatWriters.tsx'
import { WriteProgress } from '../write/WriteProgress.tsx'
import styles from './Voices.module.css'

/** What people wrote, without names. */
export function Voices({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const voices = Object.entries(useActivity().voices)
  return (
    <section className={styles.voices} data-size={size} data-many={voices.length > 4}>
      <h2>{t('together.voices')}</h2>
      <ul>
        {voices.map(([id, { text }]) => (
          <li key={id} dir="auto" translate="yes">
            <Breakable text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** That nothing is shown without names as long as so few are here. */
export function TooFew({ className }: { className?: string | undefined }) {
  const t = useWords()
  return areTooFew(useMeeting()) ? <p className={className}>{t('together.tooFew')}</p> : null
}

/** On the facilitator's table: how many are ready, and then what they wrote. */
export function VoicesLarge() {
  const { voices } = useActivity()
  if (Object.keys(voices).length > 0) return <Voices />
  return (
    <>
      <WriteProgress size="wall" />
      <TooFew className={styles.few} />
      <SeatWriters />
    </>
  )
}

/** The same on the wall. */
export function VoicesWall({ panel, controls }: WallProps) {
  const { voices, question } = useActivity()
  const areShown = Object.keys(voices).length > 0
  return (
    <Wall
      isQuestionShown={!areShown}
      panel={
        <>
          <WallTask />
          {!areShown && <TooFew className={walls.soft} />}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {!areShown && <SeatWriters size="board" />}
        </>
      }
    >
      {areShown ? (
        <Voices size="wall" />
      ) : (
        <FitText as="h1" className={walls.calm} content={question} most={10} least={3.8}>
          <Breakable text={question} />
        </FitText>
      )}
    </Wall>
  )
}
