import { decisionsOf } from '@kring/shared/harvest/harvest'
import type { ZoneId } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from '../parts/walls.module.css'

type Props = {
  /** The zone that is shown alone. */
  only: ZoneId | undefined
  onChoose: (zone: ZoneId | undefined) => void
}

/** Where the wall has no room for all that was said of the decisions: those about each zone, one after another. */
export function OneDecision({ only, onChoose }: Props) {
  const t = useWords()
  const text = useText()
  const decisions = decisionsOf(useActivity())
  return (
    <>
      <p className={styles.soft}>{t('sorting.wall.said')}</p>
      {decisions.map(({ title, cards }) => {
        const zone = cards[0]?.zone
        return (
          title && (
            <Button
              key={zone}
              size="board"
              variant={zone === only ? 'primary' : 'soft'}
              aria-pressed={zone === only}
              onPress={() => onChoose(zone === only ? undefined : zone)}
            >
              {text(title)}
            </Button>
          )
        )
      })}
    </>
  )
}
