import type { Box, Point } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import { follow, startTrack, type Track } from '../render/smoothing.ts'
import { allBadges } from './badges.ts'
import { CardNode, type Table } from './CardNode.ts'
import { type CardFace, sameFace } from './cardFace.ts'
import { PATIENCE, travellers } from './motion.ts'
import { type Outlined, Outlines } from './Outlines.ts'
import { turnsOver } from './revealing.ts'

/** How long a frame may paint new images, ms; the rest comes in the next frames. */
const PAINTING = 5

/**
 * The cards on the table. What rests lies on one canvas that is redrawn only when a card comes, goes or changes;
 * what is in a hand or on its way is an element of its own above it, so that a frame costs what moves and no more.
 */
export class CardTable {
  /** In the order in which they lie on one another, the topmost last. */
  private readonly nodes = new Map<CardId, CardNode>()
  /** What is in sight, world units; null when that is everything. */
  private sight: Box | null = null
  private readonly moving = new Set<CardNode>()
  private readonly tracks = new Map<CardId, Track>()
  /** Cards the board moved while a hand elsewhere still showed them: what that hand shows is over. */
  private readonly overtaken = new Set<CardId>()
  private turning: readonly (Point & { card: CardId })[] = []
  private readonly outlines: Outlines
  private readonly all: Table
  private waking: ReturnType<typeof setTimeout> | undefined
  private restingStale = true
  /** Cards that came to rest on top of what rests: nothing else is painted for them. */
  private laid: CardNode[] = []
  private outlinesStale = false

  /**
   * @param draw paints the canvas of what rests, by {@link paint}, on what is there or on an empty one
   * @param wake called when there is something to draw
   */
  constructor(
    private readonly draw: (onTop: boolean) => void,
    private readonly table: Omit<Table, 'covers'>,
    private readonly wake: () => void,
  ) {
    this.all = { ...table, covers: (box, besides) => this.covers(box, besides) }
    this.outlines = new Outlines(table.overlay, table.look.radius)
  }

  /**
   * Shows the cards as the board has them: new ones turn over together or simply lie there, moved ones travel.
   * @param reveals whether new cards are being revealed
   */
  show(faces: readonly CardFace[], reveals: boolean, now: number): void {
    const kept = new Set(faces.map((face) => face.id))
    for (const id of this.nodes.keys()) if (!kept.has(id)) this.remove(id)
    const ways = new Map<CardId, number>()
    for (const face of faces) {
      const node = this.nodes.get(face.id)
      if (node && isElsewhere(node.face, face))
        ways.set(face.id, Math.hypot(face.x - node.face.x, face.y - node.face.y))
    }
    const seen = travellers(ways)
    for (const face of faces) {
      const node = this.nodes.get(face.id)
      if (!node) this.add(face, turnsOver(face.id, reveals) ? now : null)
      else if (!sameFace(node.face, face)) this.change(node, face, now, seen.has(face.id))
    }
    this.stack(faces)
  }

  /** What lies on what is as the board says it. */
  private stack(faces: readonly CardFace[]): void {
    const nodes = [...this.nodes.values()]
    if (faces.every(({ id }, index) => nodes[index]?.face.id === id)) return
    for (const { id } of faces) {
      const node = this.nodes.get(id)
      this.nodes.delete(id)
      if (node) this.nodes.set(id, node)
    }
    this.redraw()
  }

  /** The accent goes around these cards and no others. */
  mark(cards: ReadonlySet<CardId>): void {
    for (const [id, node] of this.nodes) {
      if (node.marked === cards.has(id)) continue
      node.marked = cards.has(id)
      this.outlinesStale = true
    }
    if (this.outlinesStale) this.wake()
  }

  /** A hand on this device takes a card, or moves it. */
  hold(card: CardId, at: Point): void {
    const node = this.nodes.get(card)
    if (!node) return
    node.begin({ kind: 'held', at })
    this.activate(node)
  }

  /** A hand on this device turns cards, degrees to the right, with their middles at these places; null lets go of them. */
  turn(cards: readonly (Point & { card: CardId; angle: number })[] | null, now: number): void {
    for (const { card, angle, x, y } of cards ?? []) {
      this.nodes.get(card)?.turnTo(angle)
      this.hold(card, { x, y })
    }
    if (cards) this.turning = cards
    else for (const { card, x, y } of this.turning) this.drop(card, { x, y }, now)
    if (!cards) this.turning = []
  }

  /** Lets a card lie where it was dropped, until the board says where it belongs. */
  drop(card: CardId, at: Point, now: number): void {
    const node = this.nodes.get(card)
    if (node?.doing !== 'held') return
    node.begin({ kind: 'waiting', at, until: now + PATIENCE })
    this.activate(node)
  }

  back(card: CardId, now: number): void {
    const node = this.nodes.get(card)
    if (!node) return
    node.goHome(now)
    this.activate(node)
  }

  /**
   * Follows a card in somebody else's hand; what is in a hand here stays there.
   * @param holder name of whose hand it is, if it has one
   */
  carry(card: CardId, at: Point, holder: string | undefined, now: number): void {
    const node = this.nodes.get(card)
    if (!node || node.doing === 'held' || this.overtaken.has(card)) return
    const track = follow(this.tracks.get(card) ?? startTrack(node.box, now), at, now)
    this.tracks.set(card, track)
    node.holder = holder
    node.begin({ kind: 'carried', track })
    this.activate(node)
  }

  /** Somebody else let go: the card lies there until the board says where it belongs. */
  letGo(card: CardId, now: number): void {
    const node = this.nodes.get(card)
    this.tracks.delete(card)
    this.overtaken.delete(card)
    if (node?.doing !== 'carried') return
    node.begin({ kind: 'waiting', at: node.box, until: now + PATIENCE / 3 })
    this.activate(node)
  }

  /** @returns the topmost card at a point, or the nearest whose target of at least `least` reaches it. */
  find(point: Point, least: number): CardNode | undefined {
    let found: CardNode | undefined
    let nearest = Number.POSITIVE_INFINITY
    for (const node of this.nodes.values()) {
      const { across, down } = node.beside(point)
      const reach = Math.max(0, (least - Math.min(node.size.width, node.size.height)) / 2)
      const distance = Math.max(across, down)
      if (distance > reach || distance > nearest) continue
      // What moves lies above what rests.
      if (distance === nearest && found && this.moving.has(found) && !this.moving.has(node)) continue
      nearest = distance
      found = node
    }
    return found
  }

  /**
   * @param besides a card that may lie there
   * @returns whether something in this box would lie on a card
   */
  covers({ x, y, width, height }: Box, besides?: CardNode): boolean {
    for (const node of this.nodes.values()) {
      const { box } = node
      const isOn =
        Math.abs(box.x - x) < (box.width + width) / 2 && Math.abs(box.y - y) < (box.height + height) / 2
      if (isOn && node !== besides) return true
    }
    return false
  }

  /** @returns down to where cards lie once all are where they belong, world units */
  lowest(): number {
    return Math.max(0, ...[...this.nodes.values()].map(({ face, box }) => face.y + box.height / 2))
  }

  boxOf(card: CardId): Box | undefined {
    return this.nodes.get(card)?.box
  }

  /** @returns where the cards are that no hand holds, the topmost last. */
  lying(): [CardId, Box][] {
    const found: [CardId, Box][] = []
    for (const [id, node] of this.nodes) {
      if (node.doing !== 'held' && node.doing !== 'carried') found.push([id, node.box])
    }
    return found
  }

  /** @returns the cards whose middle lies in a box. */
  within({ x, y, width, height }: Box): CardId[] {
    const isIn = ({ box }: CardNode) => Math.abs(box.x - x) <= width / 2 && Math.abs(box.y - y) <= height / 2
    return [...this.nodes].flatMap(([id, node]) => (isIn(node) ? [id] : []))
  }

  /** After the view changed: every image falls on other pixels, and only what is in sight is drawn. */
  reframe(sight: Box | null): void {
    this.sight = sight
    for (const node of this.nodes.values()) {
      if (this.moving.has(node)) node.show()
      else if (!sight || touches(sight, node)) node.rest()
    }
    this.redraw()
  }

  /** Other images are to be drawn; what is in a hand gets its own at once, because it is not drawn again by itself. */
  sharpen(): void {
    this.table.images().begin(Number.POSITIVE_INFINITY, true)
    for (const node of this.moving) node.sharpen()
    this.redraw()
  }

  redraw(): void {
    this.restingStale = true
    this.outlinesStale = true
    this.wake()
  }

  /** Moves everything on to a moment and draws what changed. @returns whether something still moves */
  frame(now: number): boolean {
    let again = false
    for (const node of this.moving) {
      if (node.step(now)) again = true
      if (node.doing === 'resting') this.settle(node)
    }
    if (this.outlinesStale) this.drawOutlines()
    this.outlinesStale = false
    if (this.restingStale || this.laid.length > 0) this.restingStale = this.drawResting()
    this.wakeLater(now)
    return again || this.restingStale
  }

  /** What goes on by itself is looked at when it does, and costs nothing until then. */
  private wakeLater(now: number): void {
    clearTimeout(this.waking)
    const ends = [...this.moving].flatMap(({ until }) => until ?? [])
    if (ends.length > 0) this.waking = setTimeout(this.wake, Math.max(0, Math.min(...ends) - now))
  }

  /** @returns whether sharper images are to come */
  private drawResting(): boolean {
    const images = this.table.images()
    images.begin(performance.now() + PAINTING, this.table.settled())
    // What lies between cards, or sticks out of them, is painted in the order of all.
    const onTop = !this.restingStale && this.table.areApart() && ![...this.nodes.values()].some(sticksOut)
    if (!onTop) this.laid = []
    this.draw(onTop)
    this.laid = []
    return images.end()
  }

  /** Paints what rests, with the transform of the world already set. */
  paint(context: CanvasRenderingContext2D): void {
    const shown: CardNode[] = []
    for (const node of this.laid.length > 0 ? this.laid : this.nodes.values()) {
      this.table.under(node.face.id, context)
      if (!node.spot || (this.sight && !touches(this.sight, node))) continue
      node.paint(context)
      shown.push(node)
    }
    // What sticks out of a card lies over the cards around it.
    for (const node of shown) if (sticksOut(node)) node.paintSticking(context)
  }

  private drawOutlines(): void {
    const boxes = new Map<CardId, Outlined>()
    for (const [id, node] of this.nodes) {
      if (!node.marked || this.moving.has(node)) continue
      const lies = { ...this.table.snap(node.face), ...node.size, angle: node.angle }
      boxes.set(id, { ...lies, badges: allBadges(node.face) })
    }
    this.outlines.show(boxes, this.table.view())
  }

  private add(face: CardFace, turnAt: number | null): void {
    const node = new CardNode(face, this.all)
    this.nodes.set(face.id, node)
    this.restingStale = true
    if (turnAt !== null && this.table.travel() > 0) {
      node.begin({ kind: 'turning', since: turnAt })
      this.activate(node)
    }
    this.wake()
  }

  private change(node: CardNode, face: CardFace, now: number, travels: boolean): void {
    const moved = isElsewhere(node.face, face)
    const turned = node.face.angle !== face.angle
    if (node.setFace(face) || turned) this.redraw()
    if (turned && this.moving.has(node)) node.show()
    if (moved && !travels && node.doing === 'resting') {
      node.rest()
      this.redraw()
      return
    }
    // A card in a hand stays in it; the one who holds it will hear from the board.
    if (moved && node.doing !== 'held') {
      if (node.doing === 'carried') this.overtaken.add(face.id)
      node.goHome(now)
      this.activate(node)
    }
    this.wake()
  }

  private remove(id: CardId): void {
    const node = this.nodes.get(id)
    if (!node) return
    this.nodes.delete(id)
    this.moving.delete(node)
    this.laid = this.laid.filter((one) => one !== node)
    this.tracks.delete(id)
    this.overtaken.delete(id)
    if (node.doing !== 'resting') node.rest()
    this.redraw()
  }

  private activate(node: CardNode): void {
    if (!this.moving.has(node)) {
      this.moving.add(node)
      node.takeUp()
      this.redraw()
    }
    this.wake()
  }

  private settle(node: CardNode): void {
    this.moving.delete(node)
    node.rest()
    // What came last lies on top.
    this.nodes.delete(node.face.id)
    this.nodes.set(node.face.id, node)
    this.laid.push(node)
    this.outlinesStale = true
  }
}

function sticksOut({ face }: CardNode): boolean {
  return face.chosen || face.papers > 1
}

function isElsewhere(before: CardFace, now: CardFace): boolean {
  return before.x !== now.x || before.y !== now.y || before.scale !== now.scale
}

function touches(sight: Box, node: CardNode): boolean {
  const { x, y, width, height } = node.box
  return (
    Math.abs(x - sight.x) < (width + sight.width) / 2 + 60 &&
    Math.abs(y - sight.y) < (height + sight.height) / 2 + 60
  )
}
