import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { copied } from '../../ui/copied.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './LinkCard.module.css'

/** A link to scan or to copy, with what it is for. */
export function LinkCard({ link, why }: { link: string; why: string }) {
  const t = useWords()
  const [isCopied, setCopied] = useState(false)
  return (
    <div className={styles.link}>
      <p>{why}</p>
      <div className={styles.qr}>
        <QrCode text={link} />
      </div>
      <div className={styles.row}>
        <input readOnly value={link} aria-label={why} onFocus={(event) => event.target.select()} />
        <Button onPress={() => void copied(link).then(setCopied)} icon={isCopied ? <Check /> : <Copy />}>
          {isCopied ? t('surfaces.common.copied') : t('surfaces.common.copy')}
        </Button>
      </div>
    </div>
  )
}
