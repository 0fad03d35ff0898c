import { cardsAfter, type Frame, marksAfter } from '@kring/shared/film/film'
import type { Activity } from '@kring/shared/meeting'
import type { FilmAnswer } from '@kring/shared/protocol/api'
import { Pause, Play } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { boardPainter } from '../board/scene/boardPicture.ts'
import { call, sentenceOf } from '../meeting/api.ts'
import { useAccess, useMeeting } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import css from './Film.module.css'
import { PICTURE_WIDTH } from './pictures.ts'

/** ms between two moves while it plays. */
const BETWEEN = 700

/** How the cards of a board came to lie where they lie, move after move; it names nobody. */
export function Film({ activity }: { activity: Activity }) {
  const t = useWords()
  const access = useAccess()
  const [frames, setFrames] = useState<readonly Frame[]>()
  const [failed, setFailed] = useState<string>()
  const look = () => {
    setFailed(undefined)
    call<FilmAnswer>('GET', `/api/meetings/${access.meeting}/film/${activity.id}`, {
      token: access.token,
      patience: 30_000,
    }).then(
      ({ frames: found }) => setFrames(found),
      (failure: unknown) => setFailed(sentenceOf(failure, t('app.offline'))),
    )
  }
  if (frames && frames.length > 0) return <Player activity={activity} frames={frames} />
  return (
    <div className={`${css.film} no-print`}>
      <Button icon={<Play />} onPress={look}>
        {t('harvest.film')}
      </Button>
      {(failed ?? (frames && t('harvest.filmEmpty'))) && (
        <p role="status">{failed ?? t('harvest.filmEmpty')}</p>
      )}
    </div>
  )
}

function Player({ activity, frames }: { activity: Activity; frames: readonly Frame[] }) {
  const t = useWords()
  const meeting = useMeeting()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [at, setAt] = useState(0)
  const [isPlaying, setPlaying] = useState(false)
  const isOver = at >= frames.length
  useEffect(() => {
    let isCurrent = true
    const cards = cardsAfter(frames, at, activity.cards)
    const marks = marksAfter(frames, at, activity.marks)
    boardPainter(meeting, { ...activity, cards, marks }, { width: PICTURE_WIDTH })
      .then((paint) => isCurrent && canvas.current && paint(canvas.current))
      .catch(() => undefined)
    return () => {
      isCurrent = false
    }
  }, [meeting, activity, frames, at])
  useEffect(() => {
    if (!isPlaying || isOver) return
    const next = setTimeout(() => setAt(at + 1), BETWEEN)
    return () => clearTimeout(next)
  }, [isPlaying, isOver, at])
  const goesOn = isPlaying && !isOver
  return (
    <figure className={`${css.film} no-print`}>
      <canvas
        ref={canvas}
        className={css.screen}
        role="img"
        aria-label={t('harvest.filmOf', { question: activity.question })}
      />
      <div className={css.controls}>
        <Button
          icon={goesOn ? <Pause /> : <Play />}
          onPress={() => {
            if (isOver) setAt(0)
            setPlaying(!goesOn)
          }}
        >
          {t(goesOn ? 'harvest.filmPause' : 'harvest.filmPlay')}
        </Button>
        <input
          type="range"
          className={css.slider}
          min={0}
          max={frames.length}
          value={at}
          aria-label={t('harvest.filmPlace')}
          aria-valuetext={t('harvest.filmAt', { at, all: frames.length })}
          onChange={(event) => {
            setPlaying(false)
            setAt(Number(event.target.value))
          }}
        />
        <span>{t('harvest.filmAt', { at, all: frames.length })}</span>
      </div>
    </figure>
  )
}
