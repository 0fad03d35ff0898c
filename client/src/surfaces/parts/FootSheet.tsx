import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLayer } from '../../ui/secondPress.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './FootSheet.module.css'

type Props = {
  /** What it is for, for who does not see it. */
  label: string
  /** What stands above what is pressed. */
  header: ReactNode
  onClose: () => void
  children: ReactNode
}

/** What is pressed at the wall, along its foot, within everyone's reach. */
export function FootSheet({ label, header, onClose, children }: Props) {
  const t = useWords()
  useLayer()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.sheet} onClose={onClose} aria-label={label}>
      <header>
        <div>{header}</div>
        <IconButton label={t('surfaces.common.close')} size="board" variant="quiet" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      {children}
    </dialog>
  )
}
