import { type Card, CONSENT, type Consent, type MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { byZone } from '../../cards/byZone.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useWide } from '../parts/useWide.ts'
import styles from './CardBallot.module.css'
import { CardSays } from './CardSays.tsx'
import { MARKS } from './CoreBallot.tsx'
import { GiveBallot } from './GiveBallot.tsx'
import { type DraftBallot, useDraftBallot } from './useDraftBallot.ts'

type Props = {
  /** The person without a device for whom this device answers. */
  as?: MemberId
  /** Called after the answers were given. */
  onCast?: () => void
}

/** One's private consent about every card: one after another on a phone, as a list where there is room. */
export function EachBallot({ as, onCast }: Props) {
  const activity = useActivity()
  const method = useMethod()
  const isWide = useWide()
  const ballot = useDraftBallot(as, onCast)
  if (!ballot) return null
  const cards = byZone(method, activity, ballot.cards).flatMap((group) => group.cards)
  return isWide || ballot.isGiven ? (
    <AsList cards={cards} ballot={ballot} />
  ) : (
    <OneByOne cards={cards} ballot={ballot} />
  )
}

type CardsProps = { cards: Card[]; ballot: DraftBallot }

function AsList({ cards, ballot }: CardsProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const open = cards.filter((card) => !ballot.answers[card.id]).length
  return (
    <div className={styles.ballot}>
      {byZone(method, activity, cards).map(({ zone, cards: here }) => (
        <section key={zone} className={styles.zone}>
          <h3>{text(tableOf(method).zoneTitle(activity.settings, zone))}</h3>
          {here.map((card) => (
            <div key={card.id} className={styles.each}>
              <CardSays card={card} />
              <Choices card={card} ballot={ballot} />
            </div>
          ))}
        </section>
      ))}
      {open > 0 && <p className={styles.soft}>{t('sorting.ballot.open', { count: open })}</p>}
      <GiveBallot ballot={ballot} words="each" />
    </div>
  )
}

/** After the last card one sees all answers, and gives them. */
function OneByOne({ cards, ballot }: CardsProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const [at, setAt] = useState(() => firstOpen(cards, ballot))
  const card = cards[at]
  if (!card) {
    return (
      <>
        <h3>{t('sorting.ballot.look')}</h3>
        <AsList cards={cards} ballot={ballot} />
      </>
    )
  }
  return (
    <div className={styles.ballot}>
      <p className={styles.soft} role="status">
        {t('sorting.ballot.at', { index: at + 1, all: cards.length })}
      </p>
      <div className={styles.one} aria-live="polite">
        <em>{text(tableOf(method).zoneTitle(activity.settings, card.zone))}</em>
        <CardSays card={card} />
      </div>
      <Choices card={card} ballot={ballot} onAnswer={() => setAt(at + 1)} isLarge />
      <div className={styles.steps}>
        <Button variant="plain" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {t('sorting.ballot.back')}
        </Button>
        <Button variant="plain" onPress={() => setAt(at + 1)}>
          {t('sorting.ballot.skip')}
        </Button>
      </div>
    </div>
  )
}

/** After a reload one goes on where one was. */
function firstOpen(cards: Card[], ballot: DraftBallot): number {
  const index = cards.findIndex((card) => !ballot.answers[card.id])
  return index === -1 ? cards.length : index
}

type ChoicesProps = { card: Card; ballot: DraftBallot; onAnswer?: () => void; isLarge?: boolean }

function Choices({ card, ballot, onAnswer, isLarge = false }: ChoicesProps) {
  const t = useWords()
  const long: Record<Consent, string> = {
    yes: t('surfaces.weigh.yes'),
    concern: t('surfaces.weigh.concern'),
    notYet: t('surfaces.weigh.notYet'),
  }
  return (
    <fieldset
      className={styles.choices}
      aria-label={t('sorting.ballot.forCard', { card: card.label })}
      data-large={isLarge}
    >
      {CONSENT.map((choice) => {
        const isGiven = ballot.answers[card.id] === choice
        return (
          <PlainButton
            key={choice}
            deed={`${ballot.poll.number} ${card.id} ${isGiven}`}
            aria-pressed={isGiven}
            onPress={() => {
              ballot.answer(card.id, isGiven && !onAnswer ? undefined : choice)
              onAnswer?.()
            }}
          >
            {MARKS[choice]}
            <span>{isLarge ? long[choice] : t(`sorting.ballot.${choice}`)}</span>
          </PlainButton>
        )
      })}
    </fieldset>
  )
}
