import { tidy, visibleLength } from '@kring/shared/basis/text'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { cardSize } from '@kring/shared/ground/card-size'
import { noteSize, noteText } from '@kring/shared/ground/note-size'
import { LIMITS, type MemberId } from '@kring/shared/meeting'
import { Check } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { colourOf } from '../../look/palette.ts'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { isCommandEnter } from '../../ui/shortcut.ts'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useShown } from '../model/useBoard.ts'
import { type NoteText, splitNote } from '../tools/note/splitNote.ts'
import { inGrid, placesAround } from '../tools/note/tableOfText.ts'
import type { Note } from '../tools/note/useNotes.ts'
import css from './NoteEditor.module.css'

type Props = {
  note: Note
  as: MemberId | undefined
  /** Colour of a new note. */
  colour: number
  onClose: () => void
  /** The next note, beside this one. `width`: of this one, world units. */
  onNext: (width: number) => void
}

/** Smaller letters than these are not written in, whatever the zoom. CSS pixels. */
const SMALLEST = 18
/** From so many characters left it is said how many go on a note. */
const SOON_FULL = 30
/** What stands under a note that is written on: what is said of its length, and its button. CSS pixels. */
const BELOW = { phone: 96, laptop: 96, screen: 180 } as const
/** World units of paper a note has before anything stands on it. */
const EMPTY_WIDTH = 240

/** Writing on the board, where the card lies: what one sees is what the others will. */
export function NoteEditor({ note, as, colour, onClose, onNext }: Props) {
  const t = useWords()
  const kit = useBoardKit()
  const { view, size } = useShown()
  const activity = useActivity()
  const say = useSay()
  const card = activity.cards[note.card]
  const [kept, keepTyped] = useTyped(note.isNew ? 'note' : `note.${note.card}`)
  const [value, setValue] = useState(kept || (card ? noteText(card) : ''))
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)

  const notes = splitNote(value)
  const { label = '', text = '' } = notes[0] ?? {}
  const { ground, scaleIn } = arrangementOf(activity)
  const scale = scaleIn(note.zone)
  const showsAll = ground.kind === 'open'
  const setting = showsAll && text ? noteSize({ label, text }) : cardSize(label || t('feel.note.hint'), scale)
  const pixels = Math.max(view.scale, SMALLEST / setting.fontSize)
  const width = Math.max(setting.width, EMPTY_WIDTH * scale) * pixels
  const first = value.split('\n')[0] ?? ''
  const isCut = !showsAll && text !== '' && visibleLength(tidy(first)) > LIMITS.label
  const room = LIMITS.text - visibleLength(text)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a note grows with what stands on it
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = '0'
    area.style.height = `${area.scrollHeight}px`
  }, [value, width, pixels])
  useLayoutEffect(() => {
    const area = field.current
    area?.focus({ preventScroll: true })
    // Behind what is there: typing on never replaces anything.
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])

  const type = (next: string) => {
    setValue(next)
    keepTyped(next)
  }
  /** @returns whether everything that was typed stands on the board */
  const save = (): boolean => {
    if (isOver.current) return true
    const [head, ...more] = notes
    const isSame = card !== undefined && head?.label === card.label && head.text === card.text
    if (head && !(isSame && more.length === 0)) {
      const place = note.isNew ? { zone: note.zone, ...note.at, colour } : {}
      if (!say('card.write', { card: note.card, ...head, ...place }, { as })) return false
      sayRest(more)
    }
    isOver.current = true
    keepTyped('')
    return true
  }
  const sayRest = (more: readonly NoteText[]) => {
    const grid = inGrid(more)
    const below = { x: note.at.x, y: note.at.y + setting.height + 40 + grid.length * 20 }
    for (const [index, place] of placesAround(grid, below).entries()) {
      const text = more[index]
      if (text) say('card.write', { card: newId(), ...text, zone: note.zone, ...place, colour }, { as })
    }
  }
  const done = () => {
    if (save()) onClose()
  }
  const keyed = (event: KeyboardEvent) => {
    // What is typed here is for nobody else.
    event.stopPropagation()
    const isNext = event.key === 'Tab' || isCommandEnter(event)
    if (isNext && !event.shiftKey) {
      event.preventDefault()
      if (notes.length === 0) done()
      else if (save()) onNext(setting.width)
    } else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Escape') {
      event.preventDefault()
      done()
    }
  }

  const { left, top } = kit.view.toScreen(note.at)
  const style: CSSProperties = {
    left: inside(left, width, size.width),
    top: inside(top, setting.height * pixels, size.height - BELOW[kit.mode]),
    width,
    fontSize: setting.fontSize * pixels,
    background: colourOf(card?.colour ?? colour).paper,
  }
  return (
    <div className={css.note} style={style} data-mode={kit.mode}>
      <textarea
        ref={field}
        className={css.field}
        rows={1}
        dir="auto"
        value={value}
        aria-label={note.isNew ? t('feel.act.newNote') : t('feel.note.edit')}
        placeholder={t('feel.note.hint')}
        enterKeyHint="done"
        maxLength={(LIMITS.label + LIMITS.text) * 8}
        onChange={(event) => type(event.target.value)}
        onKeyDown={keyed}
        onBlur={done}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
        onCut={(event) => event.stopPropagation()}
      />
      <div className={css.below}>
        <p className={css.soft} role="status">
          {notes.length > 1
            ? t('feel.note.more', { count: notes.length })
            : isCut
              ? t('feel.note.long')
              : showsAll && room <= SOON_FULL && t('feel.note.room', { count: room })}
        </p>
        <Button size={kit.mode === 'screen' ? 'board' : 'normal'} icon={<Check />} onPress={done}>
          {t('feel.note.done')}
        </Button>
      </div>
    </div>
  )
}

/** Keeps the middle of something so far from the edges that all of it can be seen. */
function inside(middle: number, length: number, room: number): number {
  const half = length / 2 + 8
  return room < 2 * half ? room / 2 : Math.min(Math.max(middle, half), room - half)
}
