import { type CardMoves, mayDo, movesIn, placeMovesIn } from '@kring/shared/affordances'
import type { Language } from '@kring/shared/basis/words'
import { byLying } from '@kring/shared/capabilities/arrange/order'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { footOf, isTicked } from '@kring/shared/ground/card-foot'
import { cardSize } from '@kring/shared/ground/card-size'
import { type Ground, isHeap, zonesOf } from '@kring/shared/ground/ground'
import { LANDSCAPE, type TableShape } from '@kring/shared/ground/world'
import { coreOf } from '@kring/shared/harvest/harvest'
import {
  type Activity,
  type Card,
  type CardId,
  dealtCard,
  looseCards,
  type Meeting,
  type MemberId,
  type ZoneId,
} from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { usedNow } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { detailsIn, tableOf } from '@kring/shared/methods/table'
import { dealtRoom } from '../ground/paintHeap.ts'
import { type CardFace, IN_CENTRE, TICK } from './cardFace.ts'

/** @returns whether people put cards where they want in this phase, rather than moving them in turn. */
export function sortsFreely(activity: Activity): boolean {
  return usedNow(activity, 'sort') !== undefined
}

/**
 * What the affordances say about every card at once, for the person this device acts for.
 * @param as that person, when it is not oneself
 */
export function leaves(
  meeting: Meeting,
  activity: Activity,
  me: MemberId,
  as: MemberId | undefined,
): Map<CardId, CardMoves> {
  const moves = (sortsFreely(activity) ? placeMovesIn : movesIn)(meeting, me, as)
  return new Map(looseCards(activity).map((card) => [card.id, moves(card)]))
}

/** @returns the cards as the canvas shows them. While it is one's turn, those that cannot be moved are lighter. */
export function boardFaces(
  meeting: Meeting,
  activity: Activity,
  leave: ReadonlyMap<CardId, CardMoves>,
  me: MemberId,
  as: MemberId | undefined,
  table: TableShape,
  language: Language,
): CardFace[] {
  const choosing = mayDo(meeting, 'card.move', me, as) === undefined
  const worked = usedNow(activity, 'sort')?.zones
  const { cards } = activity
  return plainFaces(activity, language, table).map((face) => {
    const may = leave.get(face.id)
    const fixed = choosing && !(may && 'zones' in may)
    const elsewhere = worked !== undefined && !worked.includes(cards[face.id]?.zone ?? '')
    return fixed || elsewhere ? { ...face, lighter: true } : face
  })
}

const NO_FOOT: readonly string[] = []

/** @returns the cards on the table, the lowest first: on a whiteboard what was moved last lies on top, elsewhere nothing lies on anything */
export function cardsInOrder(activity: Pick<Activity, 'cards'>): Card[] {
  return looseCards(activity).toSorted(byLying)
}

/** The last of each card. */
const faces = new WeakMap<Card, CardFace>()

/** @returns the face a card had, where it is the same: whoever compares sees that at once */
function asBefore(card: Card, face: CardFace): CardFace {
  const known = faces.get(card)
  const names = Object.keys(face) as (keyof CardFace)[]
  if (known && names.every((name) => known[name] === face[name])) return known
  faces.set(card, face)
  return face
}

/** @returns the cards as they lie there, whoever looks; parked ones are lighter. Of a heap only one is shown, if any. */
export function plainFaces(
  activity: Activity,
  language: Language,
  table: TableShape = LANDSCAPE,
): CardFace[] {
  const method = methodOf(activity.method)
  if (!method) return []
  const { ground, scaleIn, boxOf } = arrangementOf(activity, table)
  const tabOf = tabReader(ground)
  const dealt = dealtCard(activity)
  const marksOf = markReader(method, activity)
  const chosen = new Set(activity.chosen ? coreOf(activity).map(({ id }) => id) : [])
  return cardsInOrder(activity).flatMap((card) => {
    const inHeap = isHeap(ground, card.zone)
    if (inHeap && card.id !== dealt?.id) return []
    const { id, label, text, zone, pile, parked, colour } = card
    const { x, y } = boxOf(card)
    const { settings } = activity
    const isTold = ground.kind === 'boxes' && !inHeap
    const foot = isTold ? footOf(method, settings, card, language) : NO_FOOT
    const face: CardFace = {
      id,
      label,
      text: ground.kind === 'open' ? text : '',
      more: ground.kind !== 'open' && text !== '',
      x,
      y,
      angle: ground.kind === 'open' ? (card.angle ?? 0) : 0,
      scale: scaleIn(zone),
      tab: isTold && isTicked(method, settings, card) ? TICK : tabOf(zone),
      papers: Math.max(1, pile.length),
      lighter: parked,
      colour,
      foot,
      // With their words they stand under the label.
      marks: isTold ? '' : marksOf(card),
      chosen: chosen.has(id),
    }
    return asBefore(card, inHeap ? { ...face, ...onHeap(ground, card) } : face)
  })
}

/** @returns what the tab of a card says: in rings the number of its ring, a star in the centre. */
function tabReader(ground: Ground): (zone: ZoneId) => string {
  if (ground.kind !== 'rings') return () => ''
  const zones = zonesOf(ground)
  return (zone) => (zone === zones.at(-1) ? IN_CENTRE : String(zones.indexOf(zone) + 1))
}

/** The card that is read lies beside those that wait, as large as there is room for. */
function onHeap(ground: Ground, card: Card): Pick<CardFace, 'x' | 'y' | 'scale'> {
  const { x, y } = card
  const box = ground.kind === 'boxes' ? ground.boxes.find(({ zone }) => zone === card.zone) : undefined
  if (!box) return { x, y, scale: 1 }
  const room = dealtRoom(box)
  const { width, height } = cardSize(card.label)
  return { x: room.x, y: room.y, scale: Math.min(LARGEST, room.width / width, room.height / height) }
}

/** A short label does not shout. */
const LARGEST = 1.5

/** @returns for a card the marks of what was said about it, in the order in which the method asks. */
function markReader(method: Method, activity: Activity): (card: Card) => string {
  const asked = detailsIn(method, activity.settings).flatMap((detail) =>
    detail.type === 'choice' && detail.options.some(({ mark }) => mark) ? [detail] : [],
  )
  return (card) =>
    asked
      .map(({ id, options }) => options.find((option) => option.id === card.details[id])?.mark ?? '')
      .join('')
}

/** @returns how many cards wait on each heap, besides the one that is shown. */
export function heapsOf(activity: Activity): Map<ZoneId, number> {
  const heaps = new Map<ZoneId, number>()
  const method = methodOf(activity.method)
  const ground = method && tableOf(method).ground(activity.settings)
  if (!method || ground?.kind !== 'boxes') return heaps
  const dealt = dealtCard(activity)
  for (const { zone, heap } of ground.boxes) {
    if (!heap) continue
    const lying = looseCards(activity).filter((card) => card.zone === zone && card.id !== dealt?.id)
    heaps.set(zone, lying.length)
  }
  return heaps
}
