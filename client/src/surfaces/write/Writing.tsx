import { outOf } from '@kring/shared/capabilities/people/members'
import type { MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { rarely } from '../parts/rarely.tsx'
import { CardEditor } from './CardEditor.tsx'
import { CardFoot } from './CardFoot.tsx'
import { LaidCards } from './LaidCards.tsx'
import { type OwnCard, type OwnCards, useOwnCards } from './useOwnCards.ts'
import styles from './Writing.module.css'
import { ZoneWriting } from './ZoneWriting.tsx'

const Supply = rarely(async () => (await import('./Supply.tsx')).Supply, 'meeting')

type Props = {
  /** The person without a device for whom this device writes. */
  as?: MemberId
}

/** Writing in silence: one's own cards, each kept as it is typed, and saying that one is ready. */
export function Writing({ as }: Props) {
  const activity = useActivity()
  const me = useMe()
  const own = useOwnCards(as)
  if (activity.ready[as ?? me.id]) return <Kept cards={own.cards} as={as} />
  const [only] = own.zones
  return (
    <div className={styles.writing}>
      <LaidCards as={as} />
      {own.zones.length > 1 ? <ByZone own={own} /> : only && <OnePlace own={own} />}
      {own.supply.length > 0 && <Supply own={own} />}
    </div>
  )
}

/** A calm group of fields for each zone, side by side where there is room. */
function ByZone({ own }: { own: OwnCards }) {
  return (
    <div className={styles.zones}>
      {own.zones.map((zone) => (
        <ZoneWriting key={zone.zone} zone={zone} own={own} />
      ))}
    </div>
  )
}

/** All cards go to the same place, so that nothing needs to be said about where. */
function OnePlace({ own }: { own: OwnCards }) {
  const t = useWords()
  const single = own.cards.length === 1
  const zone = own.zones[0]?.zone ?? ''
  return (
    <>
      {own.cards.map((card, index) => (
        <CardEditor
          key={card.card}
          title={single ? t('surfaces.write.myCard') : t('surfaces.write.cardNumber', { number: index + 1 })}
          card={card.card}
          value={card}
          onType={(typed) => own.type(card, typed)}
          onLeave={() => own.save(card.card)}
          onDone={() => !own.save(card.card)}
          foot={<CardFoot card={card} own={own} />}
        />
      ))}
      {own.cards.length < own.most && own.cards.some((card) => card.label !== '') && (
        <div className={styles.more}>
          <Button variant="quiet" onPress={() => own.add(zone)}>
            {t('surfaces.write.another')}
          </Button>
          <span className={styles.soft}>
            {t('surfaces.write.upTo', { count: own.cards.length, most: own.most })}
          </span>
        </div>
      )}
    </>
  )
}

/** What one wrote, laid down: ready means that the pen is down too. */
function Kept({ cards, as }: { cards: OwnCard[]; as?: MemberId | undefined }) {
  const t = useWords()
  const text = useText()
  const { settings, readyCount } = useActivity()
  const isAll = readyCount >= (outOf(useMeeting()) ?? Number.POSITIVE_INFINITY)
  const method = useMethod()
  const written = cards.filter((card) => card.said)
  const isByZone = new Set(cards.map((card) => card.zone)).size > 1
  return (
    <section className={styles.kept}>
      <h2>{t('surfaces.write.youReady')}</h2>
      {!isAll && <p className={styles.soft}>{t('surfaces.write.youReadyWhy')}</p>}
      <LaidCards as={as} />
      <ul>
        {written.map((card) => (
          <li key={card.card} dir="auto" translate="yes">
            {isByZone && <em>{text(tableOf(method).zoneTitle(settings, card.zone))}</em>}
            <strong>
              <Breakable text={card.label} />
            </strong>
            {card.text && <span>{card.text}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
