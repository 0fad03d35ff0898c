import { usedIn } from '@kring/shared/methods/phases'
import { useMe } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { takesTurns } from '../parts/stage.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import { useStage } from '../parts/useStage.ts'
import { TurnBanner } from '../turns/TurnBanner.tsx'
import styles from './CircleNow.module.css'
import { PlaceMark } from './PlaceMark.tsx'
import { useCircleInTurn } from './useCircle.ts'
import { WordField } from './WordField.tsx'

/** What one person does in a circle: settle, speak when it is their turn, and type a word if they like. */
export function CircleNow() {
  const t = useWords()
  const text = useText()
  const me = useMe()
  const { phase } = useStage()
  return (
    <>
      {takesTurns(phase) ? <TurnBanner /> : <p className={styles.lead}>{text(phase.words.participant)}</p>}
      {usedIn(phase, 'say') && me.role !== 'observer' && !me.away && <WordField />}
      {!usedIn(phase, 'say') && <p className={styles.soft}>{t('circle.gone')}</p>}
      <People />
    </>
  )
}

/** Everybody in the order in which they come, with what they typed. */
function People() {
  const t = useWords()
  const { phase } = useStage()
  const me = useMe()
  const nameOf = useNameOf()
  const people = useCircleInTurn()
  return (
    <section className={styles.people}>
      <h2>{t(takesTurns(phase) ? 'circle.order' : 'circle.people')}</h2>
      <ol>
        {people.map(({ member, state, word }) => (
          <li key={member.id} data-state={state} data-me={member.id === me.id}>
            <PlaceMark state={state} />
            <span className={styles.who}>
              <strong dir="auto">{nameOf(member)}</strong>
              {state !== 'none' && state !== 'waiting' && (
                <span className={styles.state}>{t(`surfaces.console.state.${state}`)}</span>
              )}
              {state === 'waiting' && <span className="sr-only">{t(`surfaces.console.state.${state}`)}</span>}
              {word && (
                <span className={styles.word} dir="auto">
                  {word}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
