import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './LinkCard.module.css'

/** A link to scan or to copy, with what it is for. */
export function LinkCard({ link, why }: { link: string; why: string }) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // On plain http there is no clipboard to ask; then the selected text is copied the old way.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      field.current?.select()
      setCopied(document.execCommand('copy'))
    }
  }
  return (
    <div className={styles.link}>
      <p>{why}</p>
      <div className={styles.qr}>
        <QrCode text={link} />
      </div>
      <div className={styles.row}>
        <input
          ref={field}
          readOnly
          value={link}
          aria-label={why}
          onFocus={(event) => event.target.select()}
        />
        <Button onPress={() => void copy()} icon={copied ? <Check /> : <Copy />}>
          {copied ? t('surfaces.common.copied') : t('surfaces.common.copy')}
        </Button>
      </div>
    </div>
  )
}
