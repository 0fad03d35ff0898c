import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useActivity, useMethod } from '../meeting/session.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useWords } from '../words/useWords.ts'
import css from './FindBar.module.css'
import { type Found, findIn } from './find.ts'

type Props = {
  size?: 'normal' | 'board'
  /** Brings something into sight and marks it. */
  onShow: (found: Found) => void
  onClose: () => void
}

/** Looks for words on the table: each find is shown in its turn, and how many there are is told. */
export function FindBar({ size = 'normal', onShow, onClose }: Props) {
  const t = useWords()
  const activity = useActivity()
  const method = useMethod()
  const [typed, type] = useState('')
  const [at, goTo] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const found = findIn(method, activity, typed)
  const index = found.length > 0 ? at % found.length : 0
  useEffect(() => field.current?.focus(), [])

  const show = (next: number, among = found) => {
    if (among.length === 0) return
    const wrapped = (next + among.length) % among.length
    goTo(wrapped)
    onShow(among[wrapped] as Found)
  }
  const look = (words: string) => {
    type(words)
    show(0, findIn(method, activity, words))
  }
  const told =
    typed.trim() === ''
      ? ''
      : found.length === 0
        ? t('feel.find.nothing')
        : t('feel.find.at', { index: index + 1, count: found.length })
  return (
    <search
      className={css.find}
      data-size={size}
      onKeyDown={(event) => {
        // What is typed here is for nobody else.
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <input
        ref={field}
        type="search"
        className={css.field}
        value={typed}
        aria-label={t('feel.find.label')}
        placeholder={t('feel.find.label')}
        enterKeyHint="search"
        onChange={(event) => look(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          show(index + (event.shiftKey ? -1 : 1))
        }}
      />
      <span className={css.told} role="status">
        {told}
      </span>
      <IconButton
        size={size}
        label={t('feel.find.previous')}
        isDisabled={found.length === 0}
        onPress={() => show(index - 1)}
      >
        <ChevronUp />
      </IconButton>
      <IconButton
        size={size}
        label={t('feel.find.next')}
        isDisabled={found.length === 0}
        onPress={() => show(index + 1)}
      >
        <ChevronDown />
      </IconButton>
      <IconButton size={size} label={t('feel.find.close')} onPress={onClose}>
        <X />
      </IconButton>
    </search>
  )
}
