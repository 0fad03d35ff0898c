import type { Mark, MarkId } from '@kring/shared/capabilities/draw/mark'
import { X } from 'lucide-react'
import { memo } from 'react'
import { describeMark } from '../board/drawings/describeMark.ts'
import { asTheyLie } from '../cards/asTheyLie.ts'
import { useMaySay } from '../meeting/asking.ts'
import { useActivityWith, useSay } from '../meeting/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './CardList.module.css'

/** What is drawn on the board, by name; strokes that would be called the same are counted. */
export const Drawings = memo(function Drawings() {
  const t = useWords()
  const { marks } = useActivityWith('marks')
  const byName = new Map<string, Mark[]>()
  // Frames are groups of the list themselves.
  const drawn = Object.values(marks).filter(({ drawing }) => drawing.shape !== 'frame')
  for (const mark of drawn.sort((one, other) => asTheyLie(spotOf(one), spotOf(other)))) {
    const name = describeMark(mark.drawing, t)
    byName.set(name, [...(byName.get(name) ?? []), mark])
  }
  if (byName.size === 0) return null
  return (
    <details className={styles.folded}>
      <summary>
        <h3 className={styles.title}>
          <span>{t('list.drawings')}</span> <span className={styles.count}>{drawn.length}</span>
        </h3>
      </summary>
      <ul className={styles.drawings}>
        {[...byName].map(([name, same]) => {
          const ids = same.map(({ id }) => id)
          return (
            <li key={ids[0]} data-mark={ids.join(' ')}>
              <span dir="auto" translate="yes">
                {name}
              </span>
              {same.length > 1 && <span className={styles.count}>{`${same.length}×`}</span>}
              {same.length === 1 && <Erase marks={ids} name={name} />}
            </li>
          )
        })}
      </ul>
    </details>
  )
})

function Erase({ marks, name }: { marks: MarkId[]; name: string }) {
  const t = useWords()
  const say = useSay()
  if (!useMaySay('marks.erase', { marks })) return null
  return (
    <IconButton
      label={t('list.removeDrawing', { drawing: name })}
      onPress={() => say('marks.erase', { marks })}
    >
      <X aria-hidden />
    </IconButton>
  )
}

/** Where a drawing is read: at its middle, or where it begins. */
function spotOf({ id, drawing }: Mark): { id: string; x: number; y: number } {
  switch (drawing.shape) {
    case 'ink':
      return { id, x: drawing.points[0] ?? 0, y: drawing.points[1] ?? 0 }
    case 'line':
      return { id, ...drawing.from }
    default:
      return { id, x: drawing.x, y: drawing.y }
  }
}
