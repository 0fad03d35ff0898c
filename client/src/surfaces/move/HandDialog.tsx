import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { FootSheet } from '../parts/FootSheet.tsx'
import styles from './HandDialog.module.css'

type Props = { name: string; onYes: () => void; onClose: () => void }

/** Whoever has a device of their own is not acted for by a stray touch: the wall asks once in a turn. */
export function HandDialog({ name, onYes, onClose }: Props) {
  const t = useWords()
  const title = t('surfaces.turn.handTitle', { name })
  return (
    <FootSheet
      label={title}
      header={
        <>
          <strong dir="auto" translate="yes">
            {title}
          </strong>
          <p dir="auto" translate="yes">
            {t('surfaces.turn.handWhy', { name })}
          </p>
        </>
      }
      onClose={onClose}
    >
      <div className={styles.answers}>
        <Button size="board" onPress={onClose}>
          {t('surfaces.common.cancel')}
        </Button>
        <Button
          size="board"
          variant="primary"
          onPress={() => {
            onYes()
            onClose()
          }}
        >
          {t('surfaces.turn.handDo', { name })}
        </Button>
      </div>
    </FootSheet>
  )
}
