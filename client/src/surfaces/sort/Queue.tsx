import { type Activity, type Card, type CardId, unreadCards } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import { detailsFor, isCheck, missing, waiting, workedOn } from '../../cards/asked.ts'
import styles from '../../cards/Cards.module.css'
import { ChoiceChips } from '../../cards/ChoiceChips.tsx'
import { DetailFields } from '../../cards/DetailFields.tsx'
import { useActivityNow, useMayDo } from '../../meeting/asking.ts'
import { useCardCommands } from '../../meeting/commands.ts'
import { useActivityWith, useMe, useMethod, useOfActivity } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { ZoneChips } from './ZoneChips.tsx'

type Props = { size?: 'normal' | 'board' }

/** A card that changed under a finger by somebody else's hand takes no tap for so long, in ms. */
const SETTLING = 700

/**
 * The cards of which something is still to be said, one after the other, so that a group goes through them quickly.
 * Everybody has the same card in front of them: they talk about it.
 */
export function Queue({ size = 'normal' }: Props) {
  const method = useMethod()
  const mayTell = useMayDo('cards.detail')
  const now = useActivityNow()
  const [later, setLater] = useState<readonly CardId[]>([])
  const [held, setHeld] = useState<CardId | null>(null)
  const inOrder = (activity: Activity) => {
    const left = waiting(method, activity)
    const isLater = ({ id }: Card) => later.includes(id)
    return [...left.filter((card) => !isLater(card)), ...left.filter(isLater)]
  }
  const { card, left, isWritten, mayGoOn, isDone } = useOfActivity((activity): Front => {
    if (!mayTell || !tableOf(method).details) return NOTHING
    const table = workedOn(method, activity)
    const order = inOrder(activity)
    const writes = (one: Card) => detailsFor(method, activity, one).some(({ type }) => type === 'text')
    // A card with more to say about stays, also when it moves by it; where one types until they go on themselves.
    const kept = table.find((one) => one.id === held && (writes(one) || order.includes(one)))
    const front = kept ?? order[0]
    // A card that was not read yet waits for its place first.
    if (!front) return { ...NOTHING, isDone: table.length > 0 && unreadCards(activity).length === 0 }
    const isLast = order.every(({ id }) => id === front.id)
    const mayGoOn = !(isLast && order.includes(front))
    return { card: front, left: order.length, isWritten: writes(front), mayGoOn, isDone: false }
  }, isSameFront)
  if (card && card.id !== held) setHeld(card.id)
  if (!card) return isDone ? <Done size={size} /> : null
  const go = () => {
    const next = inOrder(now()).find(({ id }) => id !== card.id)
    setLater((before) => [...before.filter((id) => id !== card.id), card.id])
    setHeld(next?.id ?? null)
  }
  return (
    <Question card={card} left={left} size={size} isWritten={isWritten} {...(mayGoOn && { onNext: go })} />
  )
}

/** The card in front of somebody, and how many still wait; without one, whether all is said. */
type Front = { card: Card | undefined; left: number; isWritten: boolean; mayGoOn: boolean; isDone: boolean }

const NOTHING: Front = { card: undefined, left: 0, isWritten: false, mayGoOn: false, isDone: false }

function isSameFront(before: Front, now: Front): boolean {
  return (Object.keys(now) as (keyof Front)[]).every((name) => before[name] === now[name])
}

type QuestionProps = {
  card: Card
  left: number
  size: 'normal' | 'board'
  /** Whether people type about it, and go on by themselves. */
  isWritten: boolean
  /** Goes to another card; absent when this is the last one. */
  onNext?: () => void
}

function Question({ card, left, size, isWritten, onNext }: QuestionProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivityWith('settings')
  const method = useMethod()
  const me = useMe()
  const commands = useCardCommands()
  const mayPark = useMayDo('card.park')
  const [isSettling, touched] = useSettling(card.id)
  const lacks = missing(method, activity, card)
  const check = lacks.length === 1 && lacks[0] && isCheck(lacks[0]) ? lacks[0] : undefined
  const title = check ?? (lacks.length === 1 || size === 'board' ? lacks[0] : undefined)
  const zone = text(tableOf(method).zoneTitle(activity.settings, card.zone)).toLowerCase()
  const confirm = () => {
    const [option] = check?.options ?? []
    if (!check || !option) return
    touched()
    commands.detail([card.id], check.id, option.id)
  }
  const isBoard = size === 'board'
  const next = onNext && (
    <Button
      variant={isWritten && lacks.length === 0 ? 'soft' : 'plain'}
      size={size}
      onPress={() => {
        touched()
        onNext()
      }}
    >
      {isWritten ? t('sorting.queue.next') : t('sorting.queue.later')}
    </Button>
  )
  return (
    <section className={styles.queue} data-size={size}>
      <header>
        <h2>{title ? text(title.title) : t('sorting.queue.missing')}</h2>
        <span role="status">{t('sorting.queue.left', { count: left })}</span>
      </header>
      {!isBoard && check?.help && <p className={styles.soft}>{text(check.help)}</p>}
      <div className={styles.card} aria-live="polite">
        <strong dir="auto" translate="yes">
          <Breakable text={card.label} />
        </strong>
        {card.text && (
          <span dir="auto" translate="yes">
            {card.text}
          </span>
        )}
        <em>{t('sorting.queue.liesIn', { zone })}</em>
      </div>
      {check && (
        <div className={styles.answer}>
          <Button
            variant={me.role === 'facilitator' ? 'soft' : 'primary'}
            size={isBoard ? 'board' : 'large'}
            wide
            icon={<Check />}
            isDisabled={isSettling}
            onPress={confirm}
          >
            {text(check.options[0]?.title ?? check.title)}
          </Button>
          {isBoard && next}
        </div>
      )}
      {check ? (
        <ZoneChips
          label={t('sorting.queue.move')}
          cards={[card]}
          size={size}
          isDisabled={isSettling}
          onMoved={confirm}
        />
      ) : isBoard ? (
        // A wall has room for one question at a time.
        lacks[0]?.type === 'choice' && (
          <ChoiceChips detail={lacks[0]} cards={[card]} size={size} onSaid={touched} />
        )
      ) : (
        <DetailFields cards={[card]} isAsked />
      )}
      {!(check && isBoard) && (
        <div className={styles.buttons}>
          {next}
          {mayPark && isWritten && lacks.length > 0 && !isBoard && (
            <Button variant="plain" onPress={() => commands.park([card.id], true)}>
              {t('sorting.queue.open')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Done({ size }: Props) {
  const t = useWords()
  return (
    <section className={styles.queue} data-size={size} role="status">
      <p className={styles.done}>{t('sorting.queue.done')}</p>
      <p className={styles.soft}>{t('sorting.queue.doneWhy')}</p>
    </section>
  )
}

/**
 * Somebody else may answer the same card a moment earlier; the tap that was meant for it must not fall on the next.
 * @returns whether to wait, and what to call when this device itself went on
 */
function useSettling(card: CardId): [boolean, () => void] {
  const [shown, setShown] = useState(card)
  const [own, setOwn] = useState(false)
  const [isSettling, setSettling] = useState(false)
  if (shown !== card) {
    setShown(card)
    setSettling(!own)
    setOwn(false)
  }
  useEffect(() => {
    if (!isSettling) return
    const end = setTimeout(() => setSettling(false), SETTLING)
    return () => clearTimeout(end)
  }, [isSettling])
  return [isSettling, () => setOwn(true)]
}
