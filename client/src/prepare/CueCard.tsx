import type { Preparation } from '@kring/shared/prepare/preparation'
import { cuesOf } from '@kring/shared/prepare/prepare'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './CueCard.module.css'
import { useAwake } from './useAwake.ts'

/** Characters above which a text is set smaller, so that it is seen whole. */
const LONG = 90
const VERY_LONG = 240

/** What one wants to remember during the conversation: one idea a screen, in large type, for a phone on the table. */
export function CueCard({ preparation }: { preparation: Preparation }) {
  const t = useWords()
  const text = useText()
  const [, go] = useLocation()
  const [place, setPlace] = useState(0)
  const isAwake = useAwake()
  const cues = cuesOf(preparation)
  const last = cues.length - 1
  const cue = cues[Math.min(place, last)]
  const close = () => go(`/prepare/${preparation.id}/during`)
  const turn = (by: number) => setPlace((now) => Math.min(last, Math.max(0, now + by)))
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') setPlace((now) => Math.min(last, now + 1))
      if (key === 'ArrowLeft' || key === 'PageUp') setPlace((now) => Math.max(0, now - 1))
      if (key === 'Escape') go(`/prepare/${preparation.id}/during`)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [last, go, preparation.id])
  const words = cue && (typeof cue.text === 'string' ? cue.text : text(cue.text))
  const size =
    (words?.length ?? 0) > VERY_LONG ? css.small : (words?.length ?? 0) > LONG ? css.middle : css.large
  return (
    <main className={css.card}>
      <header className={css.head}>
        <p>{t('prepare.cueAt', { place: place + 1, all: cues.length })}</p>
        <IconButton label={t('prepare.closeCue')} onPress={close}>
          <X />
        </IconButton>
      </header>
      <div className={css.idea} aria-live="polite">
        <h1 className={css.title}>{cue && text(cue.title)}</h1>
        <p className={size} dir="auto" translate="yes">
          {words}
        </p>
      </div>
      <footer className={css.foot}>
        <Button size="large" isDisabled={place === 0} onPress={() => turn(-1)}>
          {t('prepare.cueBack')}
        </Button>
        <Button variant="primary" size="large" isDisabled={place === last} onPress={() => turn(1)}>
          {t('prepare.cueNext')}
        </Button>
      </footer>
      <p className={css.awake}>{t(isAwake ? 'prepare.awake' : 'prepare.notAwake')}</p>
    </main>
  )
}
