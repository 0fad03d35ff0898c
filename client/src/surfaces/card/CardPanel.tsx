import { mayDo } from '@kring/shared/affordances'
import type { CardId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { X } from 'lucide-react'
import { useState } from 'react'
import { CardFacts } from '../../cards/CardFacts.tsx'
import { useCardActions } from '../../cards/cardActions.ts'
import { useActivity, useDryRun, useMe, useMeeting, useMethod, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { LazyActionDialog } from '../followUp/LazyActionDialog.tsx'
import { usePhase } from '../parts/usePhase.ts'
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
  const dryRun = useDryRun()
  const actionsOf = useCardActions()
  const { lead } = usePhase()
  const [acting, setActing] = useState(false)
  const card = activity.cards[id]
  if (!card || card.within !== null) return null
  const { spotlight, takeApart, park } = actionsOf([card])
  const chosen = activity.chosen ?? []
  const isChosen = chosen.includes(id)
  const choice = isChosen ? chosen.filter((one) => one !== id) : [...chosen, id]
  const mayChoose = lead === 'followUp' && dryRun('choice.set', { cards: choice }) === undefined
  return (
    <section className={styles.panel} aria-label={t('surfaces.card.chosen')}>
      <header>
        <div>
          <strong dir="auto" translate="yes">
            <Breakable text={card.label} />
          </strong>
          <span>{text(tableOf(method).zoneTitle(activity.settings, card.zone))}</span>
        </div>
        <IconButton label={t('surfaces.common.close')} onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <CardFacts card={card} />
      <div className={styles.buttons}>
        {spotlight && (
          <Button onPress={spotlight}>
            {activity.spotlight === id ? t('surfaces.spotlight.stop') : t('surfaces.spotlight.show')}
          </Button>
        )}
        {takeApart && (
          <Button onPress={takeApart}>
            {card.before ? t('surfaces.shape.undoName') : t('surfaces.shape.undoPile')}
          </Button>
        )}
        {mayChoose && (
          <Button onPress={() => say('choice.set', { cards: choice })}>
            {isChosen ? t('sorting.choose.exclude') : t('sorting.choose.include')}
          </Button>
        )}
        {mayDo(meeting, 'action.set', me.id) === undefined && (
          <Button onPress={() => setActing(true)}>{t('surfaces.follow.add')}</Button>
        )}
        {park && (
          <Button onPress={park}>
            {card.parked ? t('surfaces.follow.unpark') : t('surfaces.follow.park')}
          </Button>
        )}
      </div>
      {acting && <LazyActionDialog card={id} onClose={() => setActing(false)} />}
    </section>
  )
}
