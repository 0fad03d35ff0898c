import { type ComponentProps, lazy, Suspense, useSyncExternalStore } from 'react'
import type { Board as BoardType } from '../../board/Board.tsx'
import { WithPlaces } from '../../cards/places.tsx'
import { Part } from '../../ui/Part.tsx'
import { loadWords } from '../../words/language.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './LazyBoard.module.css'
import { useWallTable } from './sight.ts'

async function load() {
  const [{ Board }] = await Promise.all([
    import('../../board/Board.tsx'),
    loadWords('onBoard'),
    loadWords('sorting'),
    loadWords('refusals'),
  ])
  return { default: Board }
}

const Board = lazy(load)

/** Where the system brings its own few colours. */
const FORCED = '(forced-colors: active)'

function onForced(changed: () => void): () => void {
  const query = matchMedia(FORCED)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Fetches the board before it is shown, so that what is revealed on it is there at once. */
export function fetchBoard(): void {
  void load().catch(() => undefined)
}

/** The drawn board; its code arrives only on devices that show it. */
export function LazyBoard(props: ComponentProps<typeof BoardType>) {
  const t = useWords()
  const table = useWallTable(props.mode === 'screen')
  // What is painted already does not change with the colours of the system.
  const isForced = useSyncExternalStore(onForced, () => matchMedia(FORCED).matches)
  return (
    <Part>
      <Suspense
        fallback={
          <p className={styles.loading} data-mode={props.mode}>
            {t('surfaces.common.loading')}
          </p>
        }
      >
        <WithPlaces>
          <Board key={String(isForced)} table={table} {...props} />
        </WithPlaces>
      </Suspense>
    </Part>
  )
}
