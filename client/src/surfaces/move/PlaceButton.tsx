import type { Card, MemberId } from '@kring/shared/meeting'
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useDealt } from '../turns/useDealt.ts'
import styles from './PlaceButton.module.css'
import { PlaceSteps } from './PlaceSteps.tsx'

/** At the wall: gives the dealt card its place by a tap, for whoever cannot reach the line or would rather not drag. */
export function PlaceButton({ as }: { as: MemberId }) {
  const t = useWords()
  const dealt = useDealt()
  const [placing, setPlacing] = useState<string | null>(null)
  if (!dealt) return null
  const { id } = dealt.card
  return (
    <>
      <Button size="board" variant="soft" onPress={() => setPlacing(id)}>
        {t('sorting.dealt.put')}
      </Button>
      {placing === id && <Sheet as={as} card={dealt.card} onClose={() => setPlacing(null)} />}
    </>
  )
}

/** The steps along the foot of the wall, within everyone's reach. */
function Sheet({ as, card, onClose }: { as: MemberId; card: Card; onClose: () => void }) {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={styles.sheet} onClose={onClose} aria-label={t('sorting.dealt.put')}>
      <header>
        <div>
          <strong dir="auto" translate="yes">
            <Breakable text={card.label} />
          </strong>
          {card.text && (
            <p dir="auto" translate="yes">
              {card.text}
            </p>
          )}
        </div>
        <IconButton label={t('surfaces.common.close')} size="board" variant="quiet" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <PlaceSteps as={as} size="board" onPlaced={onClose} />
    </dialog>
  )
}
