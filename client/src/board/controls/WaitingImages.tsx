import { useValue } from '../../state/Value.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import type { ImageTray } from '../drawings/ImageTray.ts'
import css from './Marks.module.css'

/** Says which pictures of this device are not on the board yet. */
export function WaitingImages({ tray }: { tray: ImageTray }) {
  const t = useWords()
  const images = useValue(tray)
  const waiting = images.filter(({ state }) => state === 'waiting').length
  if (images.length === 0) return null
  return (
    <div className={css.waiting} role="status">
      <p>{waiting > 0 ? t('marks.images.waiting', { count: waiting }) : t('marks.images.sending')}</p>
      {waiting > 0 && (
        <div className={css.row}>
          <Button variant="plain" onPress={() => tray.forget()}>
            {t('marks.images.drop')}
          </Button>
          <Button onPress={() => void tray.again()}>{t('marks.images.again')}</Button>
        </div>
      )}
    </div>
  )
}
