import type { CardId } from '@kring/shared/meeting'
import { useEffect, useRef } from 'react'
import { useActivityWith } from '../../meeting/session.ts'
import type { Shown } from '../viewport/BoardView.ts'
import type { BoardKit } from './kit.ts'
import type { Chosen } from './Selection.ts'

/** What was chosen on the board that was left last and what it showed, and at which step of which activity. */
let left: { step: string; chosen: Chosen; shown: Shown } | undefined

/**
 * Keeps what is chosen on a board in line with what its surface marks. Who looks at the list and comes back finds chosen
 * what was, and sees the part they looked at: a board is made anew each time it is shown.
 * @param sorts whether people sort, and choose several
 * @param marked cards that the surface shows as chosen
 * @param isTold whether the surface hears what is chosen, and so keeps that itself
 */
export function useChosen(kit: BoardKit, sorts: boolean, marked: ReadonlySet<CardId>, isTold: boolean): void {
  const { id, phase } = useActivityWith('id', 'phase')
  const step = `${id} ${phase.id} ${phase.stamp}`
  const begun = useRef<BoardKit>(null)
  useEffect(() => {
    const { selection } = kit
    const isNew = begun.current !== kit
    begun.current = kit
    const was = isNew && left?.step === step ? left : undefined
    if (was && !was.shown.fitted) comeBack(kit, was.shown)
    const before = isTold ? undefined : was?.chosen
    // A surface may remember the one that was tapped last.
    if (sorts && before && [...marked].every((card) => before.cards.has(card)))
      selection.choose(before.cards, before.marks)
    else if (sorts) selection.choose(marked, selection.get().marks)
    else selection.clear()
  }, [kit, sorts, marked, step, isTold])
  useEffect(
    () => () => {
      left = { step, chosen: kit.selection.get(), shown: kit.view.get() }
    },
    [kit, step],
  )
}

/** Shows the same part of the world once a board is as large as its place. */
function comeBack({ view }: BoardKit, { sight, view: { scale } }: Shown): void {
  const stop = view.subscribe(() => {
    if (view.get().size.width === 0) return
    stop()
    view.centre(sight, scale, false)
  })
}
