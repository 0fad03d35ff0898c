import { groupable, peopleIn } from '@kring/shared/groups'
import { looseCards } from '@kring/shared/meeting'
import { useActivity, useWhole } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { CodeCorner } from '../parts/CodeCorner.tsx'
import styles from './Groups.module.css'
import { GroupTile } from './GroupTile.tsx'
import { useGroups } from './useGroups.ts'

/** Which group fills the wall. */
export function GroupSign() {
  const t = useWords()
  const number = useActivity().part?.group
  return number === undefined ? null : <p className={styles.sign}>{t('groups.group', { number })}</p>
}

/** All groups at a glance on the wall; before they go apart, who chose which. */
export function GroupsWall() {
  const t = useWords()
  const whole = useWhole()
  const groups = useGroups()
  const here = whole.activities[whole.current]
  if (!here) return null
  const { state, count = 0 } = here.groups ?? {}
  const isChoosing = state === 'choosing'
  return (
    <main className={styles.wall} data-count={isChoosing ? count : groups.length}>
      <header>
        <h1 dir="auto" translate="yes">
          <Breakable text={here.question} />
        </h1>
        <CodeCorner />
      </header>
      {isChoosing ? (
        <>
          <p className={styles.choosing}>
            <span>{t('groups.choose.on')}</span>{' '}
            <span>{t('groups.choose.left', { count: undecided(whole) })}</span>
          </p>
          <ul className={styles.tiles}>
            {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
              <li key={number} className={styles.tile} data-size="wall">
                <h3>{t('groups.group', { number })}</h3>
                <p translate="no">
                  {peopleIn(whole, number)
                    .map(({ name }) => name)
                    .join(', ') || t('groups.split.nobody')}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <ul className={styles.tiles}>
          {groups.map((group) => (
            <GroupTile key={group.number} group={group} size="wall">
              <ul className={styles.labels} aria-hidden>
                {looseCards(group.activity).map(({ id, label }) => (
                  <li key={id} dir="auto" translate="yes">
                    {label}
                  </li>
                ))}
              </ul>
            </GroupTile>
          ))}
        </ul>
      )}
    </main>
  )
}

function undecided(whole: Parameters<typeof groupable>[0]): number {
  return groupable(whole).filter(({ group, away }) => group === undefined && !away).length
}
