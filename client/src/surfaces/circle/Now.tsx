import { usedIn } from '@kring/shared/methods/phases'
import { useMe } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import { TakeAlong } from '../note/TakeAlong.tsx'
import { Lead, Soft } from '../parts/Lead.tsx'
import { useNameOf } from '../parts/useNameOf.ts'
import { usePhase } from '../parts/usePhase.ts'
import styles from './Now.module.css'
import { PlaceMark } from './PlaceMark.tsx'
import { Scenes } from './Scenes.tsx'
import { useCircleInTurn } from './useCircle.ts'

/** A phase in which people only talk: nothing is typed, and what was is gone. */
export function CircleTalk() {
  const t = useWords()
  return (
    <>
      <Lead />
      <Soft>{t('circle.gone')}</Soft>
    </>
  )
}

/** Everybody in the order in which they come, with what they typed. */
export function CircleNow() {
  const t = useWords()
  const { phase } = usePhase()
  const me = useMe()
  const nameOf = useNameOf()
  const people = useCircleInTurn()
  return (
    <section className={styles.people}>
      {phase.does.length > 0 && usedIn(phase, 'say')?.to !== 'one' && <Scenes />}
      <h2>{t(usedIn(phase, 'turns') ? 'circle.order' : 'circle.people')}</h2>
      <ol>
        {people.map(({ member, state, word, part }) => (
          <li key={member.id} data-state={state} data-me={member.id === me.id}>
            <PlaceMark state={state} />
            <span className={styles.who}>
              <strong dir="auto" translate="yes">
                {nameOf(member)}
              </strong>
              {part && <span className={styles.state}>{part}</span>}
              {state !== 'none' && state !== 'waiting' && (
                <span className={styles.state}>{t(`surfaces.people.state.${state}`)}</span>
              )}
              {state === 'waiting' && <span className="sr-only">{t(`surfaces.people.state.${state}`)}</span>}
              {word && (
                <span className={styles.word} dir="auto" translate="yes">
                  {word}
                </span>
              )}
              {word && member.id !== me.id && <TakeAlong text={word} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
