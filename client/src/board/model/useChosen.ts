import type { CardId } from '@kring/shared/meeting'
import { useEffect, useRef } from 'react'
import { useActivity } from '../../meeting/session.ts'
import type { BoardKit } from './kit.ts'
import type { Chosen } from './Selection.ts'

/** What was chosen on the board that was left last, and at which step of which activity. */
let left: { step: string; chosen: Chosen } | undefined

/**
 * Keeps what is chosen on a board in line with what its surface marks. Who looks at the list and comes back finds chosen
 * what was: a board is made anew each time it is shown.
 * @param sorts whether people sort, and choose several
 * @param marked cards that the surface shows as chosen
 * @param isTold whether the surface hears what is chosen, and so keeps that itself
 */
export function useChosen(kit: BoardKit, sorts: boolean, marked: ReadonlySet<CardId>, isTold: boolean): void {
  const { id, phase } = useActivity()
  const step = `${id} ${phase.id} ${phase.stamp}`
  const begun = useRef<BoardKit>(null)
  useEffect(() => {
    const { selection } = kit
    const isNew = begun.current !== kit
    begun.current = kit
    const before = isNew && !isTold && left?.step === step ? left.chosen : undefined
    // A surface may remember the one that was tapped last.
    if (sorts && before && [...marked].every((card) => before.cards.has(card)))
      selection.choose(before.cards, before.marks)
    else if (sorts) selection.choose(marked, selection.get().marks)
    else selection.clear()
  }, [kit, sorts, marked, step, isTold])
  useEffect(
    () => () => {
      left = { step, chosen: kit.selection.get() }
    },
    [kit, step],
  )
}
