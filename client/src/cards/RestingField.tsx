import { fits, tidy } from '@kring/shared/basis/text'
import { type Card, LIMITS } from '@kring/shared/meeting'
import type { Detail } from '@kring/shared/methods/table'
import { useEffect, useRef } from 'react'
import { useCardCommands } from '../meeting/commands.ts'
import { useDraft } from '../meeting/useDraft.ts'
import { notify } from '../ui/Notice.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useText, useWords } from '../words/useWords.ts'
import { bothSaid } from './bothSaid.ts'

/** After so long without a key the line is said, in ms; leaving the field says it at once. */
const REST = 1500

type Props = { detail: Detail; card: Card }

/** One line about a card, said as it rests: nobody has to press a button for it. */
export function RestingField({ detail, card }: Props) {
  const t = useWords()
  const text = useText()
  const commands = useCardCommands()
  const said = card.details[detail.id] ?? ''
  // With the line both began from: after a reload it still tells what somebody else changed meanwhile.
  const draft = useDraft(`detail.${card.id}.${detail.id}`, { typed: said, before: said })
  const { typed, before } = draft.fields
  const keep = useRef<() => void>(() => undefined)
  keep.current = () => {
    if (!draft.isTyped || !fits(typed, LIMITS.text)) return
    const mine = tidy(typed)
    const value = bothSaid(before, said, mine)
    if (value !== mine) {
      notify(t('sorting.field.both'))
      // Longer than a line may be: who is still typing sees it and shortens it.
      if (!fits(value, LIMITS.text)) return draft.change({ typed: value, before: said })
    }
    if (value === said || commands.detail([card.id], detail.id, value)) draft.forget()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key starts the rest anew
  useEffect(() => {
    const rest = setTimeout(() => keep.current(), REST)
    return () => clearTimeout(rest)
  }, [typed])
  useEffect(() => () => keep.current(), [])
  return (
    <TextField
      label={text(detail.title)}
      value={typed}
      most={LIMITS.text}
      help={detail.help && text(detail.help)}
      enterKeyHint="done"
      onChange={(next) => draft.change({ typed: next })}
      onBlur={() => keep.current()}
      onKeyDown={(event) => event.key === 'Enter' && keep.current()}
    />
  )
}
