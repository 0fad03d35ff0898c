import { placeMovesIn } from '@kring/shared/affordances'
import { zonesOf } from '@kring/shared/ground/ground'
import type { Card, ZoneId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import styles from '../../cards/Cards.module.css'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivityWith, useMe, useMethod, useOfMeeting } from '../../meeting/session.ts'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'

type Props = {
  label: string
  cards: readonly Card[]
  size?: 'normal' | 'board'
  isDisabled?: boolean
  onMoved?: (zone: ZoneId) => void
}

/** Where cards can be put, without dragging. The zone they lie in keeps its place, so that the buttons stand still. */
export function ZoneChips({ label, cards, size = 'normal', isDisabled = false, onMoved }: Props) {
  const t = useWords()
  const text = useText()
  const { settings } = useActivityWith('settings')
  const me = useMe()
  const method = useMethod()
  const commands = useCardCommands()
  const zones = useOfMeeting((meeting) => {
    const all = zonesOf(tableOf(method).ground(settings))
    const lies = (zone: ZoneId) => cards.every((card) => card.zone === zone)
    const leaving = placeMovesIn(meeting, me.id)
    const goes = (zone: ZoneId) =>
      cards.every((card) => {
        const leave = card.zone === zone ? undefined : leaving(card)
        return !leave || ('zones' in leave && leave.zones.includes(zone))
      })
    return all.map((zone) => ({ zone, here: lies(zone) })).filter(({ zone, here }) => here || goes(zone))
  }, isSameChoice)
  const of = cards.map((card) => card.id).join(' ')
  if (zones.every(({ here }) => here)) return null
  return (
    <fieldset className={styles.choice} data-size={size}>
      <legend className={styles.name}>{label}</legend>
      <div className={styles.chips} data-even={zones.length % 2 === 0}>
        {zones.map(({ zone, here }) => {
          const title = text(tableOf(method).zoneTitle(settings, zone))
          return (
            <PlainButton
              key={zone}
              action={of}
              className={styles.chip}
              disabled={here || isDisabled}
              aria-label={
                here ? t('sorting.queue.here', { zone: title }) : t('sorting.queue.to', { zone: title })
              }
              data-here={here}
              onPress={() => commands.place(placesIn(zone, cards)) && onMoved?.(zone)}
            >
              {title}
            </PlainButton>
          )
        })}
      </div>
    </fieldset>
  )
}

/** Only cards that lie elsewhere go; the others keep their place. */
function placesIn(zone: ZoneId, cards: readonly Card[]) {
  return cards.filter((card) => card.zone !== zone).map((card) => ({ card: card.id, zone }))
}

type Choice = readonly { zone: ZoneId; here: boolean }[]

function isSameChoice(before: Choice, now: Choice): boolean {
  return (
    before.length === now.length &&
    before.every(({ zone, here }, index) => now[index]?.zone === zone && now[index].here === here)
  )
}
