import { Projector } from 'lucide-react'
import { useState } from 'react'
import { screenLink } from '../../../meeting/links.ts'
import { useAccess } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import { rarely } from '../../parts/rarely.tsx'
import styles from './ScreenLink.module.css'

const PairDialog = rarely(async () => (await import('../../../pairing/PairDialog.tsx')).PairDialog, 'entry')

/** Opens the wall in a window of its own, to put on the projector; or lets another computer become it. */
export function ScreenLink() {
  const t = useWords()
  const access = useAccess()
  const [pairing, setPairing] = useState(false)
  // A wall is opened with the key, which somebody who was made a facilitator does not have.
  if (!access.facilitatorKey) return null
  return (
    <div className={styles.screen}>
      <a href={screenLink(access)} target="_blank" rel="noopener">
        <Projector aria-hidden size={22} />
        <span>{t('steer.openScreen')}</span>
      </a>
      <p>{t('steer.openScreenWhy')}</p>
      <Button onPress={() => setPairing(true)}>{t('pair.button')}</Button>
      <p>{t('pair.buttonWhy')}</p>
      {pairing && <PairDialog onClose={() => setPairing(false)} />}
    </div>
  )
}
