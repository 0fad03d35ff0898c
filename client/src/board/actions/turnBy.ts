import type { Box } from '@kring/shared/ground/world'
import { inParts } from '../../meeting/inParts.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { isTurnable, stepFrom, turnedTogether } from '../tools/things/turning.ts'
import { angleOf } from '../viewport/drawingBounds.ts'
import { type Chosen, idsOf, mayPlaceAsShown } from './action.ts'

/** @returns whether what is chosen may be turned by any angle */
export function mayTurn(chosen: Chosen): boolean {
  const { cards, marks, mayArrange } = chosen
  return mayArrange && mayPlaceAsShown(chosen) && (cards.length > 0 || marks.some(isTurnable))
}

/** @returns the box around what is chosen: it is turned around the middle of that */
export function chosenBox(chosen: Pick<Chosen, 'cards' | 'marks' | 'boxOf'>): Box {
  return boundsOf(idsOf(chosen).flatMap((id) => chosen.boxOf(id) ?? []))
}

/** Turns what is chosen around its middle and says it. @param degrees to the right */
export function turnBy(chosen: Chosen, degrees: number): void {
  const { cards, marks, place, say, as } = chosen
  const turned = turnedTogether(cards, marks, chosenBox(chosen), degrees)
  const gone = turned.cards.flatMap(({ card, x, y }) => {
    const found = cards.find(({ id }) => id === card)
    return found && (found.x !== x || found.y !== y) ? [{ card, zone: found.zone, x, y }] : []
  })
  place(gone)
  const angles = turned.cards.map(({ card, angle }) => ({ card, angle }))
  for (const turns of inParts(angles)) say('cards.rotate', { turns }, { as })
  for (const change of turned.marks) say('mark.draw', change)
}

/** Turns what is chosen a step to the right (1) or the left (−1). */
export function turnStep(chosen: Chosen, way: 1 | -1): void {
  const { cards, marks } = chosen
  const angles = [...cards.map(({ angle = 0 }) => angle), ...marks.map(({ drawing }) => angleOf(drawing))]
  turnBy(chosen, stepFrom(angles, way))
}
