import { PALETTE, type Sign } from '../../look/palette.ts'

/** By what one tells whose cursor it is besides its name. */
export type PersonMark = { ink: string; sign: Exclude<Sign, 'none'> }

const COLOURS = PALETTE.slice(1)

/**
 * @param arrival how many came before this person (`member.order`)
 * @returns a colour with a sign: nobody of the first 49 has the same two, and the sign alone tells the first seven apart
 */
export function personMark(arrival: number): PersonMark {
  const round = Math.floor(arrival / COLOURS.length)
  const { ink } = at(arrival)
  const { sign } = at(arrival + round)
  return { ink, sign: sign === 'none' ? 'dot' : sign }
}

function at(index: number): (typeof COLOURS)[number] {
  return COLOURS[index % COLOURS.length] ?? PALETTE[0]
}
