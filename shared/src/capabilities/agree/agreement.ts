import type { Activity } from '../../meeting.ts'

export const KEPT = ['yes', 'partly', 'no'] as const
export type Kept = (typeof KEPT)[number]

export type Agreement = {
  id: string
  text: string
  order: number
  /** Whether the group kept to it, as it says together; empty before it did. */
  kept: Kept | ''
  /** By what the group sees that; absent where it said nothing of it. */
  example?: string
  /** How that was the time before; absent for one that is new, or was not looked at. */
  earlier?: Kept
  /** It needs no more looking after. */
  isClosed: boolean
}

/** @returns the agreements in the order in which they were made */
export function agreementsOf({ agreements: all }: Activity): Agreement[] {
  return Object.values(all).sort((one, other) => one.order - other.order)
}
