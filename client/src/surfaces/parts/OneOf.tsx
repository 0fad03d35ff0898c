import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './OneOf.module.css'
import { useWide } from './useWide.ts'

type Props<T> = { all: readonly T[]; children: (one: T) => ReactNode }

/** Things that stand beside one another: under one another where there is room, on a phone one at a time. */
export function OneOf<T extends { id: string }>({ all, children }: Props<T>) {
  const t = useWords()
  const isWide = useWide()
  const [at, setAt] = useState(0)
  if (isWide || all.length < 2) return all.map((one) => <div key={one.id}>{children(one)}</div>)
  // Others may have taken some away meanwhile.
  const index = Math.min(at, all.length - 1)
  const now = all[index]
  return (
    <div className={styles.one}>
      <div className={styles.steps}>
        <Button variant="soft" isDisabled={index === 0} action={index} onPress={() => setAt(index - 1)}>
          {t('weighing.before')}
        </Button>
        <span role="status">{t('weighing.of', { index: index + 1, all: all.length })}</span>
        <Button
          variant="soft"
          isDisabled={index === all.length - 1}
          action={index}
          onPress={() => setAt(index + 1)}
        >
          {t('weighing.after')}
        </Button>
      </div>
      {now && <div key={now.id}>{children(now)}</div>}
    </div>
  )
}
