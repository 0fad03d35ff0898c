import { LIMITS, type MemberId, type Move } from '@kring/shared/meeting'
import { fits, tidy } from '@kring/shared/text'
import { Check } from 'lucide-react'
import { type FormEvent, useEffect, useRef } from 'react'
import { useActivity, useMe, useMethod, useSay, useTyped } from '../../meeting/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './MoveNote.module.css'

type Props = {
  /** The person this device acts for. */
  as?: MemberId | undefined
}

/** After one's own move: what was moved, and room for the reason in a few words. */
export function MoveNote({ as }: Props) {
  const me = useMe()
  const move = useLastMove(as ?? me.id)
  return move ? <Note key={move.id} move={move} as={as} /> : null
}

function Note({ move, as }: { move: Move; as?: MemberId | undefined }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const say = useSay()
  const [typed, setTyped] = useTyped(`note.${move.id}`)
  const card = activity.cards[move.card]
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
  const zone = text(method.zoneTitle(activity.settings, move.to)).toLowerCase()
  return (
    <form ref={form} tabIndex={-1} className={styles.note} onSubmit={save}>
      <p className={styles.moved}>{t('surfaces.turn.moved', { card: card.label, zone })}</p>
      {move.note !== '' && typed === '' ? (
        <p className={styles.said}>
          <Check aria-hidden size={20} />
          {move.note}
        </p>
      ) : (
        <>
          <TextField
            label={t('surfaces.turn.note')}
            placeholder={t('surfaces.turn.noteHint')}
            value={typed}
            most={LIMITS.note}
            onChange={setTyped}
            enterKeyHint="done"
          />
          <Button type="submit" variant="quiet" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.note)}>
            {t('surfaces.turn.noteSave')}
          </Button>
        </>
      )}
    </form>
  )
}

/** @returns the move a person made in the round that is under way or just ended. */
function useLastMove(member: MemberId): Move | undefined {
  const activity = useActivity()
  const round = activity.turn?.round
  return Object.values(activity.moves)
    .filter(
      (move) => move.round === round && activity.makers[move.id]?.some((maker) => maker.member === member),
    )
    .sort((a, b) => a.at - b.at)
    .at(-1)
}
