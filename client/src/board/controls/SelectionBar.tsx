import type { Box } from '@kring/shared/ground/world'
import type { Card, MemberId } from '@kring/shared/meeting'
import { ArrowLeft, Ellipsis } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { type Action, type Choice, type Chosen, idsOf, type OnBoard } from '../actions/action.ts'
import { ACTIONS } from '../actions/all.ts'
import { nameOfAction, shownKeys } from '../actions/shortcuts.ts'
import { useChosenThings } from '../actions/useChosenThings.ts'
import { describeMark } from '../drawings/describeMark.ts'
import { useBoardKit, useShown } from '../model/useBoard.ts'
import type { BoardActions } from '../tools/note/useBoardActions.ts'
import type { Notes } from '../tools/note/useNotes.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { chosenBox } from '../tools/select/chosenBox.ts'
import { toScreen } from '../viewport/viewTransform.ts'
import { ColourSwatch } from './ColourSwatch.tsx'
import css from './Feel.module.css'

type Props = {
  /** The cards that are chosen, as they lie there. */
  cards: readonly Card[]
  actions: BoardActions
  notes: Notes
  as: MemberId | undefined
  /** Where the names of zones stand, which the bar leaves free as far as it can, world units. */
  names: readonly Box[]
  /** The board: one without end has more that can be done, in a menu. */
  board: OnBoard
}

/** Between the bar and what is chosen, CSS pixels. */
const APART = 14

/**
 * What can be done with what is chosen, notes and drawings, near it and always in sight; on the wall it stands low,
 * within everybody's reach.
 */
export function SelectionBar({ cards, actions, notes, as, board, names }: Props) {
  const t = useWords()
  const kit = useBoardKit()
  const { mode } = kit
  const chosen = useChosenThings(cards, actions, notes, as, board)()
  const [page, setPage] = useState<string | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const place = usePlace(bar, boxOf(chosen, cards), names, page)
  const size = mode === 'screen' ? 'board' : 'normal'
  const open = ACTIONS.filter((action) => action.inBar && action.when(chosen))
  const paged = open.find(({ name }) => name === page)
  const count = idsOf(chosen).length + chosen.locked.length
  if (open.length === 0) return null
  const button = (action: Action) => {
    const Icon = action.icon
    const [keys] = action.keys ?? []
    const label = nameOfAction(action, t, chosen)
    return (
      <IconButton
        key={action.name}
        size={size}
        label={label}
        {...(keys && mode === 'laptop' && { hint: `${label} (${shownKeys(keys)})` })}
        onPress={() => ('do' in action ? action.do(chosen) : setPage(action.name))}
      >
        <Icon />
      </IconButton>
    )
  }
  return (
    <div ref={bar} className={css.floating} data-mode={mode} style={place}>
      <Toolbar className={css.bar ?? ''} aria-label={titleOf(chosen, count)}>
        {paged && 'choices' in paged ? (
          <>
            <IconButton size={size} label={t('feel.chosen.back')} onPress={() => setPage(null)}>
              <ArrowLeft />
            </IconButton>
            {paged.choices
              .filter(({ least = 1 }) => count >= least)
              .map((choice) => (
                <ChoiceButton key={choice.id} choice={choice} chosen={chosen} size={size} />
              ))}
          </>
        ) : (
          <>
            {open.filter(({ danger }) => !danger).map(button)}
            {board.isOpen && mode !== 'screen' && (
              <IconButton
                size={size}
                label={t('feel.act.more')}
                onPress={() => kit.menu.set({ left: place.left ?? 8, top: (place.top ?? 8) + 48 })}
              >
                <Ellipsis />
              </IconButton>
            )}
            {open.filter(({ danger }) => danger).map(button)}
          </>
        )}
      </Toolbar>
    </div>
  )
}

/** One of several ways to do something: a sign, or one of the colours. */
function ChoiceButton({
  choice: { id, icon: Icon, label, do: act },
  chosen,
  size,
}: {
  choice: Choice
  chosen: Chosen
  size: 'normal' | 'board'
}) {
  const t = useWords()
  if (!Icon) return <ColourSwatch number={Number(id)} size={size} onPress={() => act(chosen)} />
  return (
    <IconButton size={size} label={label(t)} onPress={() => act(chosen)}>
      <Icon />
    </IconButton>
  )
}

function titleOf({ cards, marks, locked, t }: Chosen, count: number): string {
  const [only] = marks
  if (only && count === 1) return `${t('marks.chosen.label')}: ${describeMark(only.drawing, t)}`
  return marks.length > 0 || cards.length + locked.length !== count
    ? t('feel.act.chosen', { count })
    : t('feel.chosen.title', { count })
}

/** Around all that is chosen, world units. */
function boxOf({ kit, activity, marks, boxOf: lies }: Chosen, cards: readonly Card[]): Box {
  const around = cards.length > 0 ? [chosenBox(cards, activity, (card) => kit.boxOf(card))] : []
  return boundsOf([...around, ...marks.flatMap(({ id }) => lies(id) ?? [])])
}

type Place = { left?: number; top?: number }

/** Above the box, or below it where there is no room; in the middle of it, as far as the edges let it. */
function usePlace(
  bar: { current: HTMLDivElement | null },
  box: Box,
  names: readonly Box[],
  page: string | null,
): Place {
  const { mode } = useBoardKit()
  const { view, size } = useShown()
  const [measured, setMeasured] = useState({ width: 0, height: 0 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page of buttons has another size
  useLayoutEffect(() => {
    const element = bar.current
    if (!element) return
    const { offsetWidth: width, offsetHeight: height } = element
    setMeasured((now) => (now.width === width && now.height === height ? now : { width, height }))
  }, [bar, page, box, size])
  if (mode === 'screen') return {}
  const middle = box.x * view.scale + view.left
  const top = (box.y - box.height / 2) * view.scale + view.top - APART - measured.height
  const bottom = (box.y + box.height / 2) * view.scale + view.top + APART
  const isRoomBelow = bottom + measured.height <= size.height - 8
  const wishedLeft = middle - measured.width / 2
  const left = Math.min(Math.max(wishedLeft, 8), Math.max(8, size.width - measured.width - 8))
  const coversName = names.some((name) => {
    const across = Math.abs(toScreen(view, name).left - left - measured.width / 2)
    const down = Math.abs(toScreen(view, name).top - top - measured.height / 2)
    return (
      across < (name.width * view.scale + measured.width) / 2 &&
      down < (name.height * view.scale + measured.height) / 2
    )
  })
  const isRoomAbove = top >= 8 && !(coversName && isRoomBelow)
  const wished = isRoomAbove ? top : isRoomBelow ? bottom : 8
  return {
    left,
    top: Math.min(Math.max(wished, 8), Math.max(8, size.height - measured.height - 8)),
  }
}
