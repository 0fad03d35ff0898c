import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS, type Move } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { Check } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import styles from '../../cards/Cards.module.css'
import { useMayDo } from '../../meeting/asking.ts'
import { useActivityWith, useMe, useMethod, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { useKeptMove } from './useKeptMove.ts'

/** After one put a card into another zone: room to say why, in a few words. It asks for nothing. */
export function ReasonForMove() {
  const activity = useActivityWith('moves', 'makers', 'phase')
  const me = useMe()
  const mayNote = useMayDo('move.note')
  const [closed, setClosed] = useState<string | null>(null)
  const moves = Object.values(activity.moves)
    .filter((move) => move.at >= activity.phase.since)
    .sort((one, other) => one.at - other.at)
  const known = moves.findLast((move) => activity.makers[move.id]?.some((maker) => maker.member === me.id))
  const own = useKeptMove(known, moves, (move) => move.at >= activity.phase.since)
  if (!mayNote || !own || own.id === closed) return null
  return <Reason key={own.id} move={own} onClose={() => setClosed(own.id)} />
}

function Reason({ move, onClose }: { move: Move; onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const activity = useActivityWith('cards', 'settings')
  const method = useMethod()
  const say = useSay()
  const [typed, setTyped] = useTyped(`note.${move.id}`)
  const card = activity.cards[move.card]
  if (!card) return null
  const zone = text(tableOf(method).zoneTitle(activity.settings, move.to)).toLowerCase()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (say('move.note', { move: move.id, note: tidy(typed) })) setTyped('')
  }
  return (
    <form className={styles.reason} onSubmit={save}>
      <p>{t('surfaces.turn.moved', { card: card.label, zone })}</p>
      {move.note !== '' && typed === '' ? (
        <p className={styles.said}>
          <Check aria-hidden size={20} />
          <span>{move.note}</span>
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
          <div className={styles.buttons}>
            <Button variant="plain" onPress={onClose}>
              {t('surfaces.common.cancel')}
            </Button>
            <Button type="submit" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.note)}>
              {t('surfaces.turn.noteSave')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
