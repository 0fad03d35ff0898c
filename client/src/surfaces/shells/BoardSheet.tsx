import { looksOn, type MemberId } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { ArrowLeft } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useLayer } from '../../ui/secondPress.ts'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { usePhase } from '../parts/usePhase.ts'
import type { Picked } from '../parts/usePicked.ts'
import styles from './BoardSheet.module.css'
import { Feet } from './feet.tsx'

type Props = {
  picked: Picked
  /** The person this device moves cards for. */
  actAs?: MemberId | undefined
  onClose: () => void
}

/** The board over the whole phone, with one way back. */
export function BoardSheet({ picked, actAs, onClose }: Props) {
  const t = useWords()
  useLayer()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { phase, picks: mayPick, title } = usePhase()
  const holder = usedIn(phase, 'turns') ? activity.turn?.holder : null
  const picks = mayPick && !looksOn(me)
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal>
        <Dialog className={styles.sheet ?? ''} aria-label={t('surfaces.common.board')}>
          <header className={styles.head} data-mine={holder === me.id}>
            <strong>
              {holder === me.id
                ? t('surfaces.turn.yours')
                : holder
                  ? t('surfaces.turn.isOn', { name: meeting.members[holder]?.name ?? '' })
                  : title}
            </strong>
          </header>
          <div className={styles.board}>
            <LazyBoard
              mode="phone"
              actAs={actAs}
              {...(picks && { onCardTap: picked.toggle, onClear: picked.clear, selected: picked.ids })}
            />
          </div>
          <footer className={styles.foot}>
            <Button onPress={onClose} icon={<ArrowLeft />}>
              {t('surfaces.common.back')}
            </Button>
            {!looksOn(me) && <Feet picked={picked} as={actAs} isBeside={false} />}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
