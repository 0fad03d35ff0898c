import { useState } from 'react'
import { useDifferences } from '../../cards/useTags.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import styles from '../parts/walls.module.css'
import { SortWall, SortWallControls, useAnswersAtWall } from './SortWall.tsx'
import { useDiscussed } from './useDiscussed.ts'

/** Everybody sorts, also by hand at the wall: what is asked, how many cards still wait for it, and each of them in turn. */
export function SortingWall({ panel, controls }: WallProps) {
  const t = useWords()
  const text = useText()
  const { phase } = usePhase()
  useDifferences()
  const mayGoOneByOne = useAnswersAtWall()
  const discussed = useDiscussed()
  const isAnswered = discussed !== undefined && Object.keys(discussed.details).length > 0
  const [wished, setWished] = useState(false)
  const oneByOne = wished && mayGoOneByOne
  return (
    <Wall
      isBoard
      isWayInShown={oneByOne}
      panel={
        <>
          <WallTitle />
          {!oneByOne && (
            <>
              {/* What was said of the card that is discussed is the answer to it. */}
              {!isAnswered && (
                <div className={styles.givesWay}>
                  <p className={styles.prompt}>{text(phase.words.participant)}</p>
                </div>
              )}
              <SortWall discussed={discussed} />
              {panel}
            </>
          )}
        </>
      }
      controls={
        <>
          {/* Rows of answers fill what hands reach of the panel: what else they can do lies beside them then. */}
          <div className={oneByOne ? styles.besidePanel : styles.inPanel}>{controls}</div>
          {oneByOne && (
            <div className={styles.oneByOne}>
              <SortWallControls />
            </div>
          )}
          {mayGoOneByOne && !oneByOne && (
            <Button size="board" onPress={() => setWished(true)}>
              {t('sorting.wall.oneByOne')}
            </Button>
          )}
        </>
      }
    >
      <LazyBoard mode="screen" lit={discussed?.id} />
      {oneByOne && (
        <div className={styles.besideTools}>
          <Button size="board" onPress={() => setWished(false)}>
            {t('sorting.wall.whole')}
          </Button>
        </div>
      )}
    </Wall>
  )
}
