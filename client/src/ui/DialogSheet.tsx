import { X } from 'lucide-react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../words/useWords.ts'
import { classes } from './classes.ts'
import css from './Dialog.module.css'
import type { DialogProps } from './Dialog.tsx'
import { IconButton } from './IconButton.tsx'
import { Sheet } from './Sheet.tsx'
import { useLayer } from './secondPress.ts'
import { useDeaf } from './useDeaf.ts'

/** The dialog itself. Escape and a tap beside it close it. */
export default function DialogSheet({
  title,
  isOpen,
  onClose,
  actions,
  size = 'normal',
  insists = false,
  children,
}: DialogProps) {
  const t = useWords()
  // The second press of a double press falls beside it, where the button was that opened it.
  const isDeaf = useDeaf()
  useLayer(isOpen)
  return (
    <ModalOverlay
      className={css.overlay ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!insists && !isDeaf}
    >
      <Modal className={classes(css.modal, css[size])}>
        <AriaDialog className={css.dialog ?? ''} role={insists ? 'alertdialog' : 'dialog'}>
          <Sheet className={css.content}>
            <header className={css.header}>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {!insists && (
                <IconButton label={t('app.close')} onPress={onClose}>
                  <X aria-hidden="true" />
                </IconButton>
              )}
            </header>
            {children && <div className={css.body}>{children}</div>}
            {actions && <footer className={css.actions}>{actions}</footer>}
          </Sheet>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
