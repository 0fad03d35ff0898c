import { arrangementOf } from '@kring/shared/ground/arrangement'
import { harvestWord } from '@kring/shared/harvest/words'
import type { Activity, ActivityId } from '@kring/shared/meeting'
import { useEffect, useRef, useState } from 'react'
import { exportOf } from '../board/scene/boardExport.ts'
import { boardPainter } from '../board/scene/boardPicture.ts'
import { useOfMeeting } from '../meeting/session.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'
import css from './Picture.module.css'
import { isPaintedSame, isTitledSame } from './painted.ts'
import { PICTURE_WIDTH } from './pictures.ts'
import { sheetsOf } from './sheets.ts'

/** Pixels per world unit of a sheet: some 130 to an inch on A4. */
const ON_PAPER = 0.6

type Props = {
  activity: Activity
  /** Told once it is drawn, or is known not to come. */
  onDrawn: (activity: ActivityId) => void
}

/**
 * The board as it lies at the end, so that it prints. It is shown as it was drawn: to pack it as a picture and unpack it
 * again takes some browsers seconds, in which the page would be printed without it.
 */
export function Picture({ activity: newest, onDrawn }: Props) {
  const t = useWords()
  const language = useLanguage()
  // Not at every statement: painting takes long.
  const meeting = useOfMeeting((now) => now, isTitledSame)
  const painted = useRef(newest)
  if (!isPaintedSame(painted.current, newest)) painted.current = newest
  const activity = painted.current
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheets = useRef<HTMLDivElement>(null)
  const isOpen = arrangementOf(activity).ground.kind === 'open'
  const [state, setState] = useState<'drawing' | 'drawn' | 'failed'>('drawing')
  useEffect(() => {
    // Where it failed once there is nothing to draw on.
    if (!canvas.current) return onDrawn(activity.id)
    let isCurrent = true
    const draw = async () => {
      const paint = await boardPainter(meeting, activity, { width: PICTURE_WIDTH })
      if (isCurrent && canvas.current) paint(canvas.current)
      // What one picture shows too small to be read goes on sheets of its own.
      const { cards, marks } = activity
      if (!isOpen || Object.keys(cards).length + Object.keys(marks).length === 0) return
      const whole = await exportOf(meeting, activity)
      if (!isCurrent || !sheets.current) return
      sheets.current.replaceChildren(
        ...sheetsOf(whole.around, whole.things).map((sheet) => {
          const page = document.createElement('canvas')
          whole.paint(page, sheet, ON_PAPER)
          return page
        }),
      )
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
  }, [meeting, activity, onDrawn, isOpen])
  if (state === 'failed') return null
  return (
    <figure className={styles.picture}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={harvestWord(language, 'picture', { question: activity.question })}
        hidden={state === 'drawing'}
      />
      <div ref={sheets} className={css.sheets} />
      {state === 'drawing' && <p className={styles.soft}>{t('harvest.drawing')}</p>}
    </figure>
  )
}
