import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS, type Maker, type MemberId, type Move } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { Check } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useActivity, useMe, useMeeting, useMethod, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useDeals } from '../turns/useDealt.ts'
import styles from './MoveNote.module.css'
import { useKeptMove } from './useKeptMove.ts'

type Size = 'normal' | 'board'

/** After one's own move: what was moved, and room for the reason in a few words. */
export function MoveNote() {
  const me = useMe()
  const moves = useMoves()
  const round = useActivity().turn?.round
  const own = moves.filter(({ makers }) => makers.some((maker) => maker.member === me.id)).at(-1)?.move
  const move = useKeptMove(
    own,
    moves.map((one) => one.move),
    (one) => one.round === round,
  )
  return move ? <Note key={move.id} move={move} /> : null
}

/** The same for a person without a device whose card this device just moved, until the next turn is over. */
export function SeatNote({ size = 'normal' }: { size?: Size }) {
  const moved = useSeatMove()
  return moved ? <Note key={moved.move.id} move={moved.move} as={moved.seat} size={size} /> : null
}

/**
 * @returns the move of the turn under way or else of the one that ended last, when this device made it for a person
 * without a device.
 */
export function useSeatMove(): { move: Move; seat: MemberId } | undefined {
  const meeting = useMeeting()
  const me = useMe()
  const now = useActivity().turn?.number ?? 0
  const newest = useMoves().findLast(({ move }) => move.turn === now || move.turn + 1 === now)
  const maker = newest?.makers.find(({ member, hand }) => hand === me.id && meeting.members[member]?.seat)
  return newest && maker && { move: newest.move, seat: maker.member }
}

type NoteProps = { move: Move; as?: MemberId | undefined; size?: Size }

function Note({ move, as, size = 'normal' }: NoteProps) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const [typed, setTyped] = useTyped(`note.${move.id}`)
  const card = activity.cards[move.card]
  const deals = useDeals()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
    // The button that was pressed is gone with the turn; only then the focus needs another place.
    if (document.activeElement === document.body) form.current?.focus({ preventScroll: true })
  }, [])
  if (!card) return null
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (say('move.note', { move: move.id, note: tidy(typed) }, { as })) setTyped('')
  }
  const zone = text(tableOf(method).zoneTitle(activity.settings, move.to))
  return (
    <form ref={form} tabIndex={-1} className={styles.note} onSubmit={save}>
      <p className={styles.moved}>
        {deals
          ? t('sorting.dealt.moved', { card: card.label, zone })
          : t('surfaces.turn.moved', { card: card.label, zone: zone.toLowerCase() })}
      </p>
      {move.note !== '' && typed === '' ? (
        <p className={styles.said}>
          <Check aria-hidden size={20} />
          <span>{move.note}</span>
        </p>
      ) : (
        <>
          <TextField
            label={t(deals ? 'sorting.dealt.why' : 'surfaces.turn.note')}
            placeholder={t('surfaces.turn.noteHint')}
            value={typed}
            size={size}
            most={LIMITS.note}
            onChange={setTyped}
            enterKeyHint="done"
          />
          <Button
            type="submit"
            variant="quiet"
            size={size}
            isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.note)}
          >
            {t('surfaces.turn.noteSave')}
          </Button>
        </>
      )}
    </form>
  )
}

/** @returns what this device knows of moves in the round that is under way or just ended: its own, oldest first. */
function useMoves(): { move: Move; makers: readonly Maker[] }[] {
  const { moves, makers, turn } = useActivity()
  return Object.values(moves)
    .filter((move) => move.round === turn?.round)
    .sort((a, b) => a.at - b.at)
    .map((move) => ({ move, makers: makers[move.id] ?? [] }))
}
