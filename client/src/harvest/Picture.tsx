import { harvestWord } from '@kring/shared/harvest/words'
import type { Activity, ActivityId } from '@kring/shared/meeting'
import { useEffect, useRef, useState } from 'react'
import { boardPainter } from '../board/scene/boardPicture.ts'
import { useMeeting } from '../meeting/session.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'
import { PICTURE_WIDTH } from './pictures.ts'

type Props = {
  activity: Activity
  /** Told once it is drawn, or is known not to come. */
  onDrawn: (activity: ActivityId) => void
}

/**
 * The board as it lies at the end, so that it prints. It is shown as it was drawn: to pack it as a picture and unpack it
 * again takes some browsers seconds, in which the page would be printed without it.
 */
export function Picture({ activity, onDrawn }: Props) {
  const t = useWords()
  const language = useLanguage()
  const meeting = useMeeting()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  useEffect(() => {
    // Where it failed once there is nothing to draw on.
    if (!canvas.current) return onDrawn(activity.id)
    let isCurrent = true
    const draw = async () => {
      const paint = await boardPainter(meeting, activity, { width: PICTURE_WIDTH })
      if (isCurrent && canvas.current) paint(canvas.current)
    }
    draw()
      .then(() => 'drawn' as const)
      .catch(() => 'failed' as const)
      .then((drawn) => {
        if (!isCurrent) return
        setState(drawn)
        onDrawn(activity.id)
      })
    return () => {
      isCurrent = false
    }
  }, [meeting, activity, onDrawn])
  if (state === 'failed') return null
  return (
    <figure className={styles.picture}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={harvestWord(language, 'picture', { question: activity.question })}
        hidden={state === 'drawing'}
      />
      {state === 'drawing' && <p className={styles.soft}>{t('harvest.drawing')}</p>}
    </figure>
  )
}
