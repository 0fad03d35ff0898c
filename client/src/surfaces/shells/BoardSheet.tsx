import type { MemberId } from '@kring/shared/meeting'
import { ArrowLeft } from 'lucide-react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useActivity, useMe, useMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { LazyBoard } from '../parts/LazyBoard.tsx'
import { picksCards } from '../parts/picksCards.ts'
import { useStage } from '../parts/useStage.ts'
import { PickBar } from '../pile/PickBar.tsx'
import type { Picked } from '../pile/usePicked.ts'
import { SortPanel } from '../sort/SortPanel.tsx'
import { PassButton } from '../turns/PassButton.tsx'
import styles from './BoardSheet.module.css'

type Props = {
  picked: Picked
  /** The person this device moves cards for. */
  actAs?: MemberId | undefined
  onClose: () => void
}

/** The board over the whole phone, with one way back. */
export function BoardSheet({ picked, actAs, onClose }: Props) {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const { stage, title } = useStage()
  const holder = stage === 'turns' ? activity.turn?.holder : null
  const picks = picksCards(stage) && me.role !== 'observer'
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
              {...(picks && { onCardTap: picked.toggle, selected: picked.ids })}
            />
          </div>
          <footer className={styles.foot}>
            <Button onPress={onClose} icon={<ArrowLeft />}>
              {t('surfaces.common.back')}
            </Button>
            {stage === 'turns' && <PassButton as={actAs} />}
            {stage === 'shape' && picks && picked.cards.length > 0 && (
              <PickBar cards={picked.cards} onDone={picked.clear} />
            )}
            {stage === 'sort' && picks && picked.cards.length > 0 && (
              <div className={styles.panel}>
                <SortPanel cards={picked.cards} onDone={picked.clear} isBrief />
              </div>
            )}
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
