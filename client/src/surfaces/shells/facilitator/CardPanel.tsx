import { mayDo } from '@kring/shared/affordances'
import type { CardId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { X } from 'lucide-react'
import { useState } from 'react'
import { CardFacts } from '../../../cards/CardFacts.tsx'
import { useActivity, useMe, useMeeting, useMethod, useSay } from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useText, useWords } from '../../../words/useWords.ts'
import { LazyActionDialog } from '../../followUp/LazyActionDialog.tsx'
import { useStage } from '../../parts/useStage.ts'
import styles from './CardPanel.module.css'

/** One card from nearby: all it says, what it stands for, and what can be done with it now. */
export function CardPanel({ card: id, onClose }: { card: CardId; onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const say = useSay()
  const { stage } = useStage()
  const [acting, setActing] = useState(false)
  const card = activity.cards[id]
  if (!card || card.within !== null) return null
  const may = (kind: 'merge.undo' | 'card.park' | 'action.set' | 'spotlight.set' | 'choice.set') =>
    mayDo(meeting, kind, me.id) === undefined
  const isLit = activity.spotlight === id
  const mayUndo =
    may('merge.undo') && card.changedAt === activity.phase.stamp && (card.original || card.pile.length > 0)
  const chosen = activity.chosen ?? []
  const isChosen = chosen.includes(id)
  const mayChoose =
    stage === 'link' && may('choice.set') && tableOf(method).choiceRefusal?.(activity, card) === undefined
  return (
    <section className={styles.panel} aria-label={t('surfaces.card.chosen')}>
      <header>
        <div>
          <strong dir="auto">{card.label}</strong>
          <span>{text(tableOf(method).zoneTitle(activity.settings, card.zone))}</span>
        </div>
        <IconButton label={t('surfaces.common.close')} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <CardFacts card={card} />
      <div className={styles.buttons}>
        {may('spotlight.set') && (
          <Button onPress={() => say('spotlight.set', { card: isLit ? null : id })}>
            {isLit ? t('surfaces.spotlight.stop') : t('surfaces.spotlight.show')}
          </Button>
        )}
        {mayUndo && (
          <Button onPress={() => say('merge.undo', { card: id })}>
            {card.original ? t('surfaces.shape.undoName') : t('surfaces.shape.undoPile')}
          </Button>
        )}
        {mayChoose && (
          <Button
            onPress={() =>
              say('choice.set', { cards: isChosen ? chosen.filter((one) => one !== id) : [...chosen, id] })
            }
          >
            {isChosen ? t('sorting.choose.exclude') : t('sorting.choose.include')}
          </Button>
        )}
        {may('action.set') && <Button onPress={() => setActing(true)}>{t('surfaces.follow.add')}</Button>}
        {may('card.park') && (
          <Button onPress={() => say('card.park', { cards: [id], parked: !card.parked })}>
            {card.parked ? t('surfaces.follow.unpark') : t('surfaces.follow.park')}
          </Button>
        )}
      </div>
      {acting && <LazyActionDialog card={id} onClose={() => setActing(false)} />}
    </section>
  )
}
