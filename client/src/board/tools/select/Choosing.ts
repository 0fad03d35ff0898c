import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { CardId } from '@kring/shared/meeting'
import type { CardTable } from '../../cards/CardTable.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { ScenePicture } from '../../model/scene.ts'
import type { View } from '../../viewport/viewTransform.ts'
import type { Cues } from './Cues.ts'
import type { Effect } from './interaction.ts'

/** How things are chosen on one board, by taps and by the lasso. */
export class Choosing {
  /** The cards in a lasso that is still being drawn. */
  lassoed: readonly CardId[] = []

  constructor(
    private readonly kit: BoardKit,
    private readonly table: CardTable,
    private readonly cues: Cues,
    private readonly view: () => View,
    private readonly together: ScenePicture['together'],
  ) {}

  select({ card, mark, add }: Extract<Effect, { kind: 'select' }>): void {
    const { selection } = this.kit
    if (card === null && mark === null) {
      if (!add) selection.clear()
      return
    }
    const all = this.together(card === null ? [] : [card], mark === null ? [] : [mark])
    if (add) selection.toggle(all)
    else selection.choose(all.cards, all.marks)
  }

  /** What a finger or the right button is held on is chosen, unless it is already. */
  hold(card: CardId | null, mark: MarkId | null): void {
    const { cards, marks } = this.kit.selection.get()
    const isChosen = card !== null ? cards.has(card) : mark !== null && marks.has(mark)
    if (!isChosen) this.select({ kind: 'select', card, mark, add: false })
  }

  lasso({ from, to, add, done }: Extract<Effect, { kind: 'lasso' }>): void {
    const box = {
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    }
    const within = this.table.within(box)
    if (!done) {
      this.lassoed = within
      this.cues.lasso({ from, to }, this.view())
      return
    }
    this.lassoOff()
    const { cards, marks } = this.together(within, this.kit.marks.get()?.within(box) ?? [])
    if (add) this.kit.selection.add(cards, marks)
    else this.kit.selection.choose(cards, marks)
  }

  lassoOff(): void {
    this.lassoed = []
    this.cues.lasso(null, this.view())
  }

  /** The accent goes around what is chosen, what the lasso holds, and these. */
  outline(besides: Iterable<CardId>): void {
    this.table.mark(new Set([...this.kit.selection.get().cards, ...this.lassoed, ...besides]))
  }
}
