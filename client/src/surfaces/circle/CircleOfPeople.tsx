import { piecesOf } from '@kring/shared/basis/line-breaks'
import { shortNames } from '@kring/shared/basis/name'
import { seatsAround, tableEdge } from '@kring/shared/ground/circle'
import type { ReactNode } from 'react'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useNameOf } from '../parts/useNameOf.ts'
import styles from './CircleOfPeople.module.css'
import { PlaceMark } from './PlaceMark.tsx'
import { roomAround } from './roomAround.ts'
import { type PlaceState, useCircle } from './useCircle.ts'

/** A name with more characters than this is set smaller at its place; with more than that it finds no room as a whole. */
const LONG = 10
const LONGEST = 18

type Props = {
  size: 'wall' | 'large'
  /** What stands in the middle. */
  children?: ReactNode
}

/** Marks that tell something here; who still waits, or simply is there, is told by having none. */
const MARKED: readonly PlaceState[] = ['holder', 'had', 'skipped', 'away']

/** Everybody around the table, clockwise as they came in: who has the turn, who had it, and what people typed. */
export function CircleOfPeople({ size, children }: Props) {
  const t = useWords()
  const nameOf = useNameOf()
  const people = useCircle()
  const places = seatsAround(people.length)
  const { width, lines } = roomAround(people.length)
  const short = shortNames(people.map(({ member }) => member.name))
  const called = (index: number) => {
    const name = nameOf(people[index]?.member)
    return name.length > LONGEST ? (short[index] ?? name) : name
  }
  return (
    <section
      className={styles.circle}
      data-size={size}
      data-crowded={lines < 2}
      style={{ '--seat': `${width}cqw`, '--lines': lines }}
    >
      <Table people={people.length} />
      <ol className={styles.places} aria-label={t('circle.people')}>
        {people.map(({ member, state, word, part }, index) => (
          <li
            key={member.id}
            data-long={called(index).length > LONG}
            data-state={state}
            data-part={part !== ''}
            style={{
              '--across': places[index]?.x ?? 0,
              '--down': places[index]?.y ?? 0,
              ...(state === 'holder'
                ? roomForHolder(called(index), Math.abs(places[index]?.x ?? 0))
                : { '--letters': lettersInLine(called(index), lines >= 2) }),
            }}
          >
            {MARKED.includes(state) && <PlaceMark state={state} />}
            <strong className={styles.name} dir="auto" translate="yes">
              <Breakable text={called(index)} />
            </strong>
            {state !== 'none' && <span className="sr-only">{t(`surfaces.people.state.${state}`)}</span>}
            {part && <span className="sr-only">{part}</span>}
            {word && lines > 0 && (
              <span className={styles.word} dir="auto" translate="yes">
                {word}
              </span>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.middle}>{children}</div>
    </section>
  )
}

/**
 * Whoever has the word is read from the last row, also by a long name: above and below the table it may be wider and
 * takes two lines, at its sides three.
 * @param aside how far the place lies to a side, 0 to 1
 */
function roomForHolder(name: string, aside: number) {
  const lines = aside < 0.5 ? 2 : 3
  const letters = name.length > LONG ? Math.ceil(name.length / lines) + 1 : name.length
  return { '--letters': Math.max(letters, lettersInLine(name, true)), '--wide': 1 + 0.6 * (1 - aside) }
}

/** @returns how many letters of a name stand beside one another at least: all of them, or of a long one its longest part */
function lettersInLine(name: string, mayWrap: boolean): number {
  return mayWrap && name.length > LONG
    ? Math.max(...piecesOf(name).flatMap(({ text }) => text.split('-').map((part) => part.length)))
    : name.length
}

/** What they sit at. */
function Table({ people }: { people: number }) {
  const edge = tableEdge(people).map(({ x, y }) => `${(x * 100).toFixed(2)} ${(y * 100).toFixed(2)}`)
  return (
    <svg className={styles.table} viewBox="-100 -100 200 200" preserveAspectRatio="none" aria-hidden="true">
      <radialGradient id="circle-table">
        <stop className={styles.bright} />
        <stop offset="1" className={styles.edge} />
      </radialGradient>
      <path d={`M${edge.join('L')}Z`} fill="url(#circle-table)" />
    </svg>
  )
}
