import type { Card } from '@kring/shared/meeting'
import { lazy, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Coming } from '../../ui/Coming.tsx'
import { useWords } from '../../words/useWords.ts'
import { loadNaming } from './naming.ts'
import styles from './Shaping.module.css'

const MergeDialog = lazy(async () => ({ default: (await loadNaming()).MergeDialog }))

type Props = {
  cards: Card[]
  /** `soft` where another button is the one thing to do now. */
  variant?: 'primary' | 'soft'
  onDone: () => void
}

/** What can be done with the cards one picked: one stronger name for them, or let them go. */
export function PickBar({ cards, variant = 'primary', onDone }: Props) {
  const t = useWords()
  const [naming, setNaming] = useState(false)
  if (cards.length === 0) return <p className={styles.hint}>{t('surfaces.shape.hint')}</p>
  return (
    <div className={styles.bar}>
      <span className={styles.count} role="status">
        {t('surfaces.shape.chosen', { count: cards.length })}
      </span>
      <Button variant="plain" onPress={onDone}>
        {t('surfaces.shape.clear')}
      </Button>
      <Button variant={variant} onPress={() => setNaming(true)}>
        {cards.length > 1 ? t('surfaces.shape.merge') : t('surfaces.shape.rename')}
      </Button>
      {naming && (
        <Coming>
          <MergeDialog
            cards={cards}
            onClose={() => setNaming(false)}
            onNamed={() => {
              setNaming(false)
              onDone()
            }}
          />
        </Coming>
      )}
    </div>
  )
}
