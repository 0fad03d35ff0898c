import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keep, kept } from '../storage/kept.ts'
import { Button } from '../ui/Button.tsx'
import { useComeBack } from '../ui/useComeBack.ts'
import { useWords } from '../words/useWords.ts'
import type { OtherVersion } from './comparedVersion.ts'
import { Hands } from './hands.ts'
import css from './NewVersion.module.css'

/** For which version this tab was loaded anew by itself: where two servers take turns it is not done twice for one. */
const TRIED = 'kring.version'
const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * The server is of another version than this page: says so, and loads the page anew at a moment when nobody is in the
 * middle of a word. What is typed and what waits to be sent is on the device.
 */
export function NewVersion({ other: { said, isStranger } }: { other: OtherVersion }) {
  const t = useWords()
  const hands = useHands()
  const [wasTried] = useState(() => kept(TRIED, isText, 'sessionStorage') === said)
  // Of two that do not understand each other nothing is lost by trying again.
  const mayTry = isStranger || !wasTried
  const { again, isAway } = useComeBack(() => {
    const may = mayTry && hands.areFree()
    if (may) keep(TRIED, said, 'sessionStorage')
    return may
  })
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { style } = document.documentElement
    const measure = () => style.setProperty('--version-bar', `${bar.current?.offsetHeight ?? 0}px`)
    measure()
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('resize', measure)
      style.removeProperty('--version-bar')
    }
  }, [])
  return (
    <div ref={bar} className={css.bar} role="status">
      <p>
        {t(
          isAway
            ? 'app.offline'
            : isStranger
              ? 'entry.version.stranger'
              : wasTried
                ? 'entry.version.still'
                : 'entry.version.older',
        )}
      </p>
      <Button onPress={again}>{t('entry.version.now')}</Button>
    </div>
  )
}

function useHands(): Hands {
  const hands = useRef<Hands>(null)
  hands.current ??= new Hands(() => performance.now(), hasBegun)
  const { current } = hands
  useEffect(() => current.watch(window), [current])
  return current
}

/** Whether words stand in the field one is in, or something lies open over the page. */
function hasBegun(): boolean {
  if (document.querySelector('[role=dialog], [role=alertdialog]')) return true
  const field = document.activeElement
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isText && field.value.trim() !== ''
}
