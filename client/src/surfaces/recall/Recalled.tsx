import { mayDo } from '@kring/shared/affordances'
import { earlierAgreements } from '@kring/shared/capabilities/agree/earlier-agreements'
import { earlierSteps } from '@kring/shared/methods/steps-setting'
import { Check, Circle } from 'lucide-react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
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

/** What the group agreed an earlier time about how it talks, and how it went; and what people were going to do. */
export function Recalled({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const { settings } = useActivity()
  const agreements = earlierAgreements(settings)
  const steps = earlierSteps(settings)
  const { ref, scale } = useFitting([...agreements.map(({ text }) => text), ...steps].join('\n'), 0)
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      {steps.length > 0 && agreements.length > 0 && (
        <h2 className={styles.heading} data-size={size}>
          {t('together.agreements')}
        </h2>
      )}
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
      {steps.length > 0 && (
        <>
          <h2 className={styles.heading} data-size={size}>
            {t('together.earlierSteps')}
          </h2>
          <ul className={styles.recalled} data-size={size}>
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of the plan is named by its place
              <Step key={index} step={step} index={index} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What somebody was going to do: ticked off where it was done, by whoever is asked. */
function Step({ step, index }: { step: string; index: number }) {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const isDone = useActivity().stepsDone.includes(index)
  const may = mayDo(useMeeting(), 'step.done', me.id) === undefined
  const said = (
    <>
      {isDone ? <Check aria-hidden /> : <Circle aria-hidden />}
      <strong dir="auto" translate="yes">
        <Breakable text={step} />
      </strong>
      {isDone && <span>{t('together.stepDone')}</span>}
    </>
  )
  return (
    <li className={styles.step} data-done={isDone || undefined}>
      {may ? (
        <PlainButton
          action={`${index} ${isDone}`}
          aria-pressed={isDone}
          aria-label={t('together.stepTick', { step })}
          onPress={() => say('step.done', { step: index, done: !isDone })}
        >
          {said}
        </PlainButton>
      ) : (
        <p>{said}</p>
      )}
    </li>
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
  const { settings } = useActivity()
  const asked = text(phase.words.participant)
  const isEmpty = earlierAgreements(settings).length + earlierSteps(settings).length === 0
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {!isEmpty && <p className={walls.prompt}>{asked}</p>}
          {panel}
        </>
      }
      controls={controls}
    >
      {isEmpty ? <p className={walls.ask}>{asked}</p> : <Recalled size="wall" />}
    </Wall>
  )
}
