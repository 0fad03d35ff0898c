import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import { roomOf } from '@kring/shared/ground/boxes'
import type { Box, Point } from '@kring/shared/ground/world'
import type { CardId, ZoneId } from '@kring/shared/meeting'
import type { CardTable } from '../../cards/CardTable.ts'
import { GRID } from '../../ground/paintOpen.ts'
import type { BoardKit } from '../../model/kit.ts'
import type { Reason, SceneListener, ScenePicture } from '../../model/scene.ts'
import { boxAround, isInside } from '../../viewport/contentBox.ts'
import type { View } from '../../viewport/viewTransform.ts'
import type { Cues } from './Cues.ts'
import { clearSpot } from './clearSpot.ts'
import { aim, isMeant, type PileIntent } from './pileIntent.ts'
import { placesOf } from './places.ts'
import { onGrid, snap } from './snap.ts'

/** How far something is pulled to line up, CSS pixels. */
const REACH = 8
/** Others hear of at most so many things in one hand (presence). */
const SHOWN = 40

/** What is in one hand: a card, or all that is chosen together. */
type Carried = {
  /** Where each card lay, and how large it is. */
  homes: Map<CardId, Box>
  marks: readonly MarkId[]
  right: number
  down: number
  /** Where the other cards lie, to line up with and to put together with. */
  others: readonly [CardId, Box][]
  intent: PileIntent | null
}

export type CarryingParts = {
  table: CardTable
  cues: Cues
  kit: BoardKit
  listener: SceneListener
  picture(): ScenePicture
  view(): View
  explain(card: CardId, reason: Reason): void
  /** The accent is to be drawn again. */
  outlined(): void
}

/** What hands on this device carry, each by a key of its own: the card that leads, or a word. */
export class Carrying {
  private readonly hands = new Map<string, Carried>()

  constructor(private readonly parts: CarryingParts) {}

  /** Cards that would be put together with what is held above them. */
  get piling(): CardId[] {
    const now = performance.now()
    return [...this.hands.values()].flatMap(({ intent }) => (isMeant(intent, now) ? [intent.card] : []))
  }

  /** Takes up a card, and where people sort all that is chosen with it. */
  lift(card: CardId): void {
    const { kit } = this.parts
    const { cards, marks } = kit.selection.get()
    const together = this.parts.picture().sorts && cards.has(card) && cards.size + marks.size > 1
    if (together) this.begin(card, cards, [...marks])
    else if (this.parts.picture().sorts) this.beginTogether(card, [card], [])
    else this.begin(card, [card], [])
  }

  /** Takes up a drawing, with all that is chosen with it. */
  liftMark(key: string, mark: MarkId): void {
    const { cards, marks } = this.parts.kit.selection.get()
    if (marks.has(mark)) this.begin(key, cards, [...marks])
    else this.beginTogether(key, [], [mark])
  }

  /** Takes up all that is chosen. @returns whether anything is */
  liftChosen(key: string): boolean {
    const { cards, marks } = this.parts.kit.selection.get()
    this.begin(key, cards, [...marks])
    const carried = this.hands.get(key)
    if (carried && carried.homes.size + carried.marks.length > 0) return true
    this.hands.delete(key)
    return false
  }

  /** The card that leads is there now, as the hand holds it; it may be pulled a little to line up. */
  carry(card: CardId, at: Point): void {
    const carried = this.hands.get(card)
    const home = carried?.homes.get(card)
    if (carried && home) this.shift(card, at.x - home.x, at.y - home.y)
  }

  /** Says where a card would come to lie in a turn, were it let go now. */
  tellOver(card: CardId, over: ZoneId | null): void {
    const { table, cues, picture, view } = this.parts
    const above = table.boxOf(card)
    if (picture().sorts) return
    cues.say(card, over === null || !above ? null : { text: picture().titleOf(over), above }, view())
  }

  /** What a hand carries is so far from where it lay, world units. `lines`: whether it may be pulled to line up. */
  shift(key: string, right: number, down: number, lines = true): void {
    const carried = this.hands.get(key)
    if (!carried) return
    const { table, cues, kit, picture, view } = this.parts
    const { scale } = view()
    const around = boxAround([...carried.homes.values()].map((home) => moved(home, right, down)))
    const near = carried.others.map(([, box]) => box)
    const to = kit.held.control || !lines || !picture().sorts ? 'nothing' : kit.snaps.get()
    const pull =
      !around || to === 'nothing'
        ? { right: 0, down: 0, guides: [] }
        : to === 'grid'
          ? onGrid(around, GRID)
          : snap(around, near, REACH / scale)
    carried.right = right + pull.right
    carried.down = down + pull.down
    // Above another card the question is whether they belong together, not whether they line up.
    cues.guide(carried.intent ? [] : pull.guides, view())
    for (const [card, home] of carried.homes) table.hold(card, moved(home, carried.right, carried.down))
    kit.marks.get()?.carry(carried.marks, carried.right, carried.down, boxesNow(carried))
    this.aim(key, carried)
    this.show(key, carried)
  }

  /** Lets the leading card go in a zone; the others come to lie where they are. */
  drop(card: CardId, zone: ZoneId, at: Point | null): void {
    const carried = this.take(card)
    const { table, listener, picture } = this.parts
    const now = performance.now()
    if (!picture().sorts) {
      const whole = at && { x: Math.round(at.x), y: Math.round(at.y) }
      if (whole) table.drop(card, whole, now)
      if (!listener.move(card, zone, whole)) table.back(card, now)
      return
    }
    if (!carried) {
      // Tapped there: it was in no hand.
      if (at && !listener.place([{ card, zone, x: Math.round(at.x), y: Math.round(at.y) }]))
        table.back(card, now)
      return
    }
    const { intent } = carried
    if (isMeant(intent, now) && carried.homes.size === 1 && !this.parts.kit.held.alt) {
      const at = this.parts.table.boxOf(card)
      if (at) table.drop(card, at, now)
      if (!listener.stack(intent.card, card)) table.back(card, now)
      return
    }
    const home = carried.homes.get(card)
    const lies = home && moved(home, carried.right, carried.down)
    // The finger was in the zone, the middle of the card was not.
    const astray = at && lies && picture().zoneAt(lies) !== zone && carried.homes.size === 1
    if (astray && home) {
      carried.right = at.x - home.x
      carried.down = at.y - home.y
    }
    if (home) this.makeWay(carried, home, zone)
    this.put(carried)
  }

  /** In a zone one card never hides another: who did not wait for a pile did not mean one. */
  private makeWay(carried: Carried, home: Box, zone: ZoneId): void {
    if (carried.homes.size + carried.marks.length > 1) return
    const { ground } = this.parts.picture().ground
    const room = ground.kind === 'boxes' ? roomOf(ground, zone) : undefined
    if (!room) return
    const others = carried.others.map(([, box]) => box)
    const spot = clearSpot(moved(home, carried.right, carried.down), others, (box) => isInside(box, room))
    carried.right = spot.x - home.x
    carried.down = spot.y - home.y
  }

  /** Lets all go where it is. */
  end(key: string): void {
    const carried = this.take(key)
    if (carried) this.put(carried)
  }

  /** Everything in this hand goes back where it lay. */
  back(key: string): void {
    const carried = this.take(key)
    if (!carried) return
    const now = performance.now()
    for (const card of carried.homes.keys()) this.parts.table.back(card, now)
    this.parts.kit.marks.get()?.back(carried.marks)
  }

  /** @returns whether a hand waits above another card, so that another frame is needed. */
  frame(now: number): boolean {
    const { cues, picture, view, outlined } = this.parts
    let waits = false
    for (const [key, { intent }] of this.hands) {
      if (!intent) continue
      if (!isMeant(intent, now)) waits = true
      else {
        const above = this.parts.table.boxOf(intent.card)
        if (above) cues.say(key, { text: picture().words.pile, above }, view())
        outlined()
      }
    }
    return waits
  }

  private beginTogether(key: string, cards: Iterable<CardId>, marks: Iterable<MarkId>): void {
    const all = this.parts.picture().together(cards, marks)
    this.begin(key, all.cards, [...all.marks])
  }

  private begin(key: string, cards: Iterable<CardId>, chosen: readonly MarkId[]): void {
    const { table, picture } = this.parts
    const homes = new Map<CardId, Box>()
    for (const card of cards) {
      const box = table.boxOf(card)
      if (box && 'zones' in picture().leave(card)) homes.set(card, box)
    }
    const marks = chosen.filter((mark) => !picture().isFixed(mark))
    const others = table.lying().filter(([card]) => !homes.has(card))
    this.hands.set(key, { homes, marks, right: 0, down: 0, others, intent: null })
  }

  private aim(key: string, carried: Carried): void {
    const { picture, cues, view, outlined } = this.parts
    const [[card, home] = []] = carried.homes
    if (
      !picture().mayPile ||
      card === undefined ||
      !home ||
      carried.homes.size > 1 ||
      carried.marks.length > 0
    )
      return
    const held = moved(home, carried.right, carried.down)
    const before = carried.intent
    const may = carried.others.filter(([other]) => picture().mayLieTogether(card, other))
    carried.intent = aim(before, held, may, performance.now())
    if (before && before.card !== carried.intent?.card) {
      cues.say(key, null, view())
      outlined()
    }
  }

  /** Says where everything lies now; what may not lie there goes back, and one of them says why. */
  private put({ homes, marks, right, down }: Carried): void {
    const { table, listener, picture, kit, explain } = this.parts
    const now = performance.now()
    // With Alt a double comes to lie there, and what it was made of stays.
    if (kit.held.alt && kit.double) {
      for (const card of homes.keys()) table.back(card, now)
      kit.marks.get()?.back(marks)
      kit.double([...homes.keys()], marks, Math.round(right), Math.round(down))
      return
    }
    kit.marks.get()?.drop(marks, right, down, boxesNow({ homes, right, down }))
    const { places, refused } = placesOf(homes, { right, down }, picture())
    for (const { card, x, y } of places) table.drop(card, { x, y }, now)
    for (const { card } of refused) table.back(card, now)
    if (places.length > 0 && !listener.place(places)) {
      for (const { card } of places) table.back(card, now)
    }
    const [first] = refused
    if (first) explain(first.card, first.why ? { refused: first.why } : { elsewhere: true })
  }

  private take(key: string): Carried | undefined {
    const carried = this.hands.get(key)
    this.hands.delete(key)
    const { cues, view, kit, outlined } = this.parts
    cues.guide([], view())
    cues.say(key, null, view())
    outlined()
    if (carried) kit.shown.hold(key, null)
    return carried
  }

  /** Presence: one card by where it is, several by how far they went. */
  private show(key: string, { homes, marks, right, down }: Carried): void {
    const { kit } = this.parts
    const [[card, home] = []] = homes
    if (card !== undefined && home && homes.size === 1 && marks.length === 0) {
      kit.shown.hold(key, { drag: { card, ...pointOf(moved(home, right, down)) } })
    } else {
      const ids = [...homes.keys(), ...marks].slice(0, SHOWN)
      kit.shown.hold(key, { carry: { ids, right, down } })
    }
  }
}

function moved(box: Box, right: number, down: number): Box {
  return { ...box, x: box.x + right, y: box.y + down }
}

/** Where the cards in a hand are. */
function boxesNow({ homes, right, down }: Pick<Carried, 'homes' | 'right' | 'down'>): Map<CardId, Box> {
  return new Map([...homes].map(([card, home]) => [card, moved(home, right, down)]))
}

function pointOf({ x, y }: Point): Point {
  return { x, y }
}
