/** A card as the layout of rings sees it: its size at scale 1, and its direction (rings.ts). */
export type RingCard = { id: string; width: number; height: number; direction: number }

/** Which cards of a ring lie along which side of it. */
export type Sides = { top: RingCard[]; bottom: RingCard[]; left: RingCard[]; right: RingCard[] }

export type Side = keyof Sides

/** A way to divide the cards of a ring over its sides, and how many of them leave their direction for it. */
export type Division = { sides: Sides; cost: number }

/** What it costs a card to lie around the corner from its direction, and on the other side of the table. */
const AROUND = 1
const ACROSS = 3

/** @returns the side a direction points to. */
export function sideOf(direction: number): Side {
  const right = Math.cos(direction)
  const down = Math.sin(direction)
  if (Math.abs(down) >= Math.abs(right)) return down < 0 ? 'top' : 'bottom'
  return right < 0 ? 'left' : 'right'
}

/** @returns where along its side a direction points, −1 to 1: rightward above and below, downward at the sides. */
export function along(direction: number, side: Side): number {
  const right = Math.cos(direction)
  const down = Math.sin(direction)
  const [run, rise] = side === 'top' || side === 'bottom' ? [right, down] : [down, right]
  return Math.max(-1, Math.min(1, run / Math.max(1e-9, Math.abs(rise))))
}

/**
 * The ways to divide the cards of one ring, the truest to their directions first. Above and below there is room for
 * several cards beside each other; at the sides a single card makes the whole ring as wide as it is.
 * @param beside how many cards lie in a row above or below, about
 * @param under how many lie under each other at a side, about
 */
export function divisions(cards: readonly RingCard[], beside: number, under: number): Division[] {
  const ways = [
    (card: RingCard) => sideOf(card.direction),
    (card: RingCard): Side => (Math.sin(card.direction) < 0 ? 'top' : 'bottom'),
    (): Side => 'top',
    (): Side => 'bottom',
    (card: RingCard): Side => (Math.cos(card.direction) < 0 ? 'left' : 'right'),
  ]
  const all = ways.map((way) => divided(cards, way))
  if (cards.length > 3) all.push(evened(cards, beside, under))
  if (cards.length > 1) all.push(halved(cards))
  const seen = new Set<string>()
  return all
    .filter(({ sides }) => {
      const key = JSON.stringify(sides, ['top', 'bottom', 'left', 'right', 'id'])
      return !seen.has(key) && seen.add(key)
    })
    .sort((one, other) => one.cost - other.cost)
}

function divided(cards: readonly RingCard[], way: (card: RingCard) => Side): Division {
  const sides: Sides = { top: [], bottom: [], left: [], right: [] }
  for (const card of cards) sides[way(card)].push(card)
  return { sides, cost: costOf(sides) }
}

/** Half of the cards above and half below, whatever their direction. */
function halved(cards: readonly RingCard[]): Division {
  const down = [...cards].sort((one, other) => Math.sin(one.direction) - Math.sin(other.direction))
  const upper = new Set(down.slice(0, Math.ceil(down.length / 2)))
  return divided(cards, (card) => (upper.has(card) ? 'top' : 'bottom'))
}

const ROUND: readonly Side[] = ['top', 'right', 'bottom', 'left']

/** All around: from a side that is too full the card nearest to a corner goes around it, as long as there is room. */
function evened(cards: readonly RingCard[], beside: number, under: number): Division {
  const { sides } = divided(cards, (card) => sideOf(card.direction))
  const room = { top: beside, bottom: beside, left: under, right: under }
  for (let step = 0; step < 4 * cards.length; step++) {
    const full = ROUND.find((side) => sides[side].length > room[side])
    if (!full) break
    const at = ROUND.indexOf(full)
    const neighbours = [ROUND[(at + 1) % 4] as Side, ROUND[(at + 3) % 4] as Side]
    const [emptier] = neighbours.sort(
      (one, other) => sides[one].length / room[one] - sides[other].length / room[other],
    )
    if (!emptier) break
    const towardsIt = emptier === 'right' || emptier === 'bottom' ? 1 : -1
    const [last] = [...sides[full]].sort(
      (one, other) => towardsIt * (along(other.direction, full) - along(one.direction, full)),
    )
    if (!last) break
    sides[full] = sides[full].filter((card) => card !== last)
    sides[emptier].push(last)
  }
  return { sides, cost: costOf(sides) }
}

function costOf(sides: Sides): number {
  let cost = 0
  for (const side of ROUND) {
    for (const { direction } of sides[side]) {
      const apart = (ROUND.indexOf(side) - ROUND.indexOf(sideOf(direction)) + 4) % 4
      if (apart === 2) cost += ACROSS
      // Near a corner, around it is hardly further.
      else if (apart !== 0) cost += AROUND * (1.2 - Math.abs(along(direction, sideOf(direction))))
    }
  }
  return cost
}
