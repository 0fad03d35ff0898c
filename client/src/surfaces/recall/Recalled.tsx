import { earlierAgreements } from '@kring/shared/capabilities/agree/earlier-agreements'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import styles from './Recalled.module.css'

/** What the group agreed an earlier time about how it talks, and how it went. */
export function Recalled({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const agreements = earlierAgreements(useActivity().settings)
  const { ref, scale } = useFitting(agreements.map(({ text }) => text).join('\n'), 0)
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      <ul className={styles.recalled} data-size={size}>
        {agreements.map(({ text, earlier }) => (
          <li key={text}>
            <strong dir="auto" translate="yes">
              <Breakable text={text} />
            </strong>
            {earlier !== undefined && <span>{t(`together.earlier.${earlier}`)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On one's own device. */
export function RecallNow() {
  return (
    <>
      <Lead />
      <Recalled />
    </>
  )
}

/** For all to read. */
export function RecallWall({ panel, controls }: WallProps) {
  const text = useText()
  const { phase } = usePhase()
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          <p className={walls.prompt}>{text(phase.words.participant)}</p>
          {panel}
        </>
      }
      controls={controls}
    >
      <Recalled size="wall" />
    </Wall>
  )
}
