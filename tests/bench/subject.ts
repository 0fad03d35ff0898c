import type { Line, Room } from './crowd.ts'

export const KINDS = ['drag', 'statement'] as const
/** `drag`: a card under a finger, as presence. `statement`: something that stays, as it is published. */
export type Kind = (typeof KINDS)[number]

/** Most people who speak at once in a measurement. */
export const SPEAKERS = 5

/** A server to measure, already running in a process of its own. */
export interface Subject {
  readonly name: string
  readonly pid: number
  /** Brings `count` clients into one room, of whom the first SPEAKERS can speak. */
  gather(kind: Kind, count: number): Promise<Room>
  /** Opens one more meeting with so many people in it, who will say nothing. @returns their connections */
  meet(people: number): Promise<Line[]>
  stop(): Promise<void>
}

/** What all servers carry: the same record, so that bytes can be compared. */
export const actionRecord = (speaker: number, text: string) => ({
  id: `action-${speaker}`,
  card: 'bench-card',
  type: 'action',
  text,
  owner: '',
  due: '',
})

/** What others see of a hand that drags a card, in Kring's words. */
export const dragState = (member: string, point: { x: number; y: number }) => ({
  member,
  role: 'participant',
  drag: { card: 'bench-card', ...point },
})
