import { mayDo } from '@kring/shared/affordances'
import type { CardId, Member, ZoneId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useMethod, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Refused } from '../../ui/Refused.tsx'
import { useOutdated } from '../../ui/useOutdated.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { CardEditor } from './CardEditor.tsx'
import styles from './SeatDialog.module.css'
import { Supply } from './Supply.tsx'
import { type OwnCards, type OwnZone, useOwnCards } from './useOwnCards.ts'

type Size = 'normal' | 'board'

type Props = {
  seat: Member
  /** On the wall everybody looks along. */
  size?: Size
  onClose: () => void
}

/** Writing for a person without a device: one card at a time, out of sight as soon as it is kept. */
export function SeatDialog({ seat, size = 'normal', onClose }: Props) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const own = useOwnCards(seat.id)
  const me = useMe()
  useOutdated(mayDo(useMeeting(), 'card.write', me.id, seat.id) !== undefined, onClose)
  const kept = own.cards.filter((card) => card.said)
  const isByZone = own.zones.length > 1
  // Where there is one place to write for, the first card lies ready at once.
  const [open, setOpen] = useState(() =>
    kept.length === 0 && !isByZone ? (own.cards[0]?.card ?? null) : null,
  )
  const editing = own.cards.find((card) => card.card === open)
  const ready = activity.ready[seat.id] === true
  const setReady = (now: boolean) => {
    if (say('ready.set', { ready: now }, { as: seat.id }) && now) onClose()
  }
  return (
    <Dialog title={t('sorting.write.seatTitle', { name: seat.name })} size="wide" isOpen onClose={onClose}>
      <div className={styles.seat} data-size={size}>
        {editing ? (
          <>
            <p className={styles.warning}>
              <EyeOff aria-hidden size={22} />
              <span>{t('sorting.write.seatWarning')}</span>
            </p>
            <CardEditor
              key={editing.card}
              card={editing.card}
              title={
                isByZone
                  ? text(tableOf(method).zoneTitle(activity.settings, editing.zone))
                  : t('surfaces.write.myCard')
              }
              size={size === 'board' ? 'board' : 'large'}
              value={editing}
              onType={(typed) => own.type(editing, typed)}
              autoFocus
            />
            <Supply own={own} />
            <Button
              variant="primary"
              size={size}
              isDisabled={editing.label.trim() === ''}
              onPress={() => own.save(editing.card) && setOpen(null)}
            >
              {t('sorting.write.seatKeep')}
            </Button>
          </>
        ) : (
          <>
            <p className={styles.kept} role="status">
              {kept.length === 0 && isByZone
                ? t('table.zones.choose')
                : t('sorting.write.seatKept', { count: kept.length })}
            </p>
            {own.zones.map((zone) => (
              <SeatZone
                key={zone.zone}
                zone={zone}
                own={own}
                isNamed={isByZone}
                size={size}
                onOpen={setOpen}
              />
            ))}
            <Button
              variant={ready || kept.length === 0 ? 'quiet' : 'primary'}
              size={size}
              onPress={() => setReady(!ready)}
            >
              {ready
                ? t('sorting.write.seatReadyUndo', { name: seat.name })
                : t('sorting.write.seatReadyDo', { name: seat.name })}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

type ZoneProps = {
  zone: OwnZone
  own: OwnCards
  /** Whether the zone says its name: where there are several. */
  isNamed: boolean
  size: Size
  onOpen: (card: CardId) => void
}

/** The hidden cards of one place as buttons without words, and one for a new card; or why there is none yet. */
function SeatZone({ zone: { zone, cards, most, refused }, own, isNamed, size, onOpen }: ZoneProps) {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const { zoneTitle } = tableOf(useMethod())
  const writing = usedNow(useActivity(), 'write')
  const kept = cards.filter((card) => card.said)
  const blank = cards.find((card) => !card.said)
  const mayAdd = blank !== undefined || (refused === undefined && cards.length < Math.min(most, own.most))
  const name = (words: string) => (isNamed ? `${text(zoneTitle(settings, zone))}: ${words}` : words)
  return (
    <section className={styles.zone} data-named={isNamed}>
      {isNamed && <ZoneName zone={zone} hint={writing?.hint && text(writing.hint(settings, zone))} />}
      <div className={styles.buttons}>
        {kept.map((card, index) => {
          const words =
            kept.length === 1
              ? t('sorting.write.seatShow')
              : t('sorting.write.seatShowOne', { number: index + 1 })
          return (
            <Button key={card.card} size={size} aria-label={name(words)} onPress={() => onOpen(card.card)}>
              {words}
            </Button>
          )
        })}
        {mayAdd && (
          <Button
            size={size}
            aria-label={name(t('sorting.write.seatNew'))}
            onPress={() => onOpen(blank?.card ?? own.add(zone))}
          >
            {t('sorting.write.seatNew')}
          </Button>
        )}
        {!mayAdd && kept.length === 0 && refused && (
          <p className={styles.shut}>
            <Refused code={refused} />
          </p>
        )}
      </div>
    </section>
  )
}

function ZoneName({ zone, hint }: { zone: ZoneId; hint: string | undefined }) {
  const text = useText()
  const { settings } = useActivity()
  const { zoneTitle } = tableOf(useMethod())
  return (
    <div>
      <h3>{text(zoneTitle(settings, zone))}</h3>
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
