import type { Member } from '@kring/shared/meeting'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useSay } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useWords } from '../../words/useWords.ts'
import { CardEditor } from './CardEditor.tsx'
import styles from './SeatDialog.module.css'
import { Supply } from './Supply.tsx'
import { useOwnCards } from './useOwnCards.ts'

type Props = {
  seat: Member
  /** On the wall everybody looks along. */
  size?: 'normal' | 'board'
  onClose: () => void
}

/** Writing for a person without a device: one card at a time, out of sight as soon as it is kept. */
export function SeatDialog({ seat, size = 'normal', onClose }: Props) {
  const t = useWords()
  const activity = useActivity()
  const say = useSay()
  const own = useOwnCards(seat.id)
  const kept = own.cards.filter((card) => card.said)
  const [open, setOpen] = useState(() => (kept.length === 0 ? (own.cards[0]?.card ?? null) : null))
  const editing = own.cards.find((card) => card.card === open)
  const ready = activity.ready[seat.id] === true
  const setReady = (now: boolean) => {
    if (say('ready.set', { ready: now }, { as: seat.id }) && now) onClose()
  }
  const blank = own.cards.find((card) => !card.said)
  return (
    <Dialog title={t('surfaces.write.seatTitle', { name: seat.name })} size="wide" isOpen onClose={onClose}>
      <div className={styles.seat} data-size={size}>
        {editing ? (
          <>
            <p className={styles.warning}>
              <EyeOff aria-hidden size={22} />
              {t('surfaces.write.seatWarning')}
            </p>
            <CardEditor
              card={editing.card}
              title={t('surfaces.write.myCard')}
              size={size === 'board' ? 'board' : 'large'}
              value={editing}
              onType={(typed) => own.type(editing.card, typed)}
              autoFocus
            />
            <Supply own={own} />
            <Button
              variant="primary"
              size={size}
              isDisabled={editing.label.trim() === ''}
              onPress={() => own.save(editing.card) && setOpen(null)}
            >
              {t('surfaces.write.seatKeep')}
            </Button>
          </>
        ) : (
          <>
            <p className={styles.kept} role="status">
              {t('surfaces.write.seatKept', { count: kept.length })}
            </p>
            <div className={styles.buttons}>
              {kept.map((card) => (
                <Button key={card.card} size={size} onPress={() => setOpen(card.card)}>
                  {kept.length === 1
                    ? t('surfaces.write.seatShow')
                    : t('surfaces.write.seatShowOne', { number: kept.indexOf(card) + 1 })}
                </Button>
              ))}
              {(blank || own.cards.length < own.most) && (
                <Button size={size} onPress={() => setOpen(blank?.card ?? own.add())}>
                  {t('surfaces.write.seatNew')}
                </Button>
              )}
            </div>
            <Button variant={ready ? 'quiet' : 'primary'} size={size} onPress={() => setReady(!ready)}>
              {ready
                ? t('surfaces.write.seatReadyUndo', { name: seat.name })
                : t('surfaces.write.seatReadyDo', { name: seat.name })}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}
