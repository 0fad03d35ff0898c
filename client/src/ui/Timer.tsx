import { useEffect, useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { classes } from './classes.ts'
import css from './Timer.module.css'

export type TimerProps = {
  /** When the advised time is over, on the clock of `now`. ms */
  endsAt: number
  /** The clock to go by: useClock() inside a meeting. */
  now: () => number
  size?: 'small' | 'normal' | 'large' | 'board'
}

/** @returns minutes and seconds, as on a kitchen timer: 0:48. */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Advice, never a lock: it counts down, then says once that the time is over. */
export function Timer({ endsAt, now, size = 'normal' }: TimerProps) {
  const t = useWords()
  const left = useTimeLeft(endsAt, now)
  const over = left <= 0
  const lastMinute = !over && left <= 60_000
  return (
    <span className={classes(css.timer, css[size], over && css.over)}>
      {over ? (
        <span aria-hidden="true">{t('app.timer.up')}</span>
      ) : (
        <span role="timer" aria-live="off" aria-label={t('app.timer.label')}>
          {clockFace(left)}
        </span>
      )}
      <span className="sr-only" role="status">
        {over ? t('app.timer.over') : lastMinute ? t('app.timer.minute') : ''}
      </span>
    </span>
  )
}

/** Renders when the shown second changes, and no more once the time is over. */
function useTimeLeft(endsAt: number, now: () => number): number {
  const [left, setLeft] = useState(() => endsAt - now())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const rest = endsAt - now()
      setLeft(rest)
      if (rest > 0) timer = setTimeout(tick, rest % 1000 || 1000)
    }
    tick()
    return () => clearTimeout(timer)
  }, [endsAt, now])
  return left
}
