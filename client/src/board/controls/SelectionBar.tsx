import type { Box } from '@kring/shared/ground/world'
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignHorizontalJustifyStart,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  ArrowLeft,
  Copy,
  Ellipsis,
  Layers,
  Lightbulb,
  Palette,
  PencilLine,
  Trash2,
  Ungroup,
} from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Toolbar } from 'react-aria-components/Toolbar'
import { PALETTE } from '../../look/palette.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useShown } from '../model/useBoard.ts'
import type { BoardActions } from '../tools/note/useBoardActions.ts'
import { ALIGNMENTS, type Alignment } from '../tools/select/aligned.ts'
import { toScreen } from '../viewport/viewTransform.ts'
import { ColourSwatch } from './ColourSwatch.tsx'
import css from './Feel.module.css'

type Props = {
  /** Around what is chosen, world units. */
  box: Box
  /** Where the names of zones stand, which the bar leaves free as far as it can, world units. */
  names: readonly Box[]
  /** How many cards are chosen. */
  count: number
  actions: BoardActions
  /** Whether there is more that can be done here, in a menu. */
  isOpen: boolean
}

/** Between the bar and what is chosen, CSS pixels. */
const APART = 14

const ALIGN_ICONS: Record<Alignment, ReactNode> = {
  left: <AlignStartVertical />,
  centre: <AlignCenterVertical />,
  right: <AlignEndVertical />,
  top: <AlignStartHorizontal />,
  middle: <AlignCenterHorizontal />,
  bottom: <AlignEndHorizontal />,
  across: <AlignHorizontalDistributeCenter />,
  down: <AlignVerticalDistributeCenter />,
}

/**
 * What can be done with what is chosen, near it and always in sight; on the wall it stands low, within everybody's
 * reach.
 */
export function SelectionBar({ box, names, count, actions, isOpen }: Props) {
  const t = useWords()
  const kit = useBoardKit()
  const { mode } = kit
  const [page, setPage] = useState<'all' | 'colour' | 'align'>('all')
  const bar = useRef<HTMLDivElement>(null)
  const place = usePlace(bar, box, names, page)
  const size = mode === 'screen' ? 'board' : 'normal'
  const button = (label: string, icon: ReactNode, act: (() => void) | undefined) =>
    act && (
      <IconButton size={size} label={label} onPress={act}>
        {icon}
      </IconButton>
    )
  const { edit, rename, colour, join, unjoin, align, duplicate, spotlight, remove } = actions
  const alignments = ALIGNMENTS.filter((how) => count > 2 || (how !== 'across' && how !== 'down'))
  return (
    <div ref={bar} className={css.floating} data-mode={mode} style={place}>
      <Toolbar className={css.bar ?? ''} aria-label={t('feel.chosen.title', { count })}>
        {page === 'all' && (
          <>
            {button(t('feel.chosen.edit'), <PencilLine />, edit)}
            {button(t('feel.chosen.rename'), <PencilLine />, rename)}
            {button(t('feel.chosen.colour'), <Palette />, colour && (() => setPage('colour')))}
            {button(t('feel.chosen.join'), <Layers />, join)}
            {button(t('feel.chosen.unjoin'), <Ungroup />, unjoin)}
            {button(
              t('feel.chosen.align'),
              <AlignHorizontalJustifyStart />,
              align && (() => setPage('align')),
            )}
            {button(t('feel.chosen.duplicate'), <Copy />, duplicate)}
            {button(t('feel.chosen.spotlight'), <Lightbulb />, spotlight)}
            {isOpen &&
              button(t('feel.act.more'), <Ellipsis />, () =>
                kit.menu.set({ left: place.left ?? 8, top: (place.top ?? 8) + 48 }),
              )}
            {button(t('feel.chosen.remove'), <Trash2 />, remove)}
          </>
        )}
        {page !== 'all' && button(t('feel.chosen.back'), <ArrowLeft />, () => setPage('all'))}
        {page === 'colour' &&
          PALETTE.map((_, number) => (
            <ColourSwatch
              // biome-ignore lint/suspicious/noArrayIndexKey: a colour is its number
              key={number}
              number={number}
              size={size}
              onPress={() => colour?.(number)}
            />
          ))}
        {page === 'align' &&
          alignments.map((how) => (
            <IconButton key={how} size={size} label={t(`feel.align.${how}`)} onPress={() => align?.(how)}>
              {ALIGN_ICONS[how]}
            </IconButton>
          ))}
      </Toolbar>
    </div>
  )
}

type Place = { left?: number; top?: number }

/** Above the box, or below it where there is no room; in the middle of it, as far as the edges let it. */
function usePlace(
  bar: { current: HTMLDivElement | null },
  box: Box,
  names: readonly Box[],
  page: string,
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
