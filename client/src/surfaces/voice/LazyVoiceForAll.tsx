import { rarely } from '../parts/rarely.tsx'
import { useOnTable } from './useOnTable.ts'

const load = () => import('./voiceParts.ts')
export const VoiceConsole = rarely(async () => (await load()).VoiceConsole, 'voice')
const Told = rarely(async () => (await load()).ToldHere, 'voice')
const Seats = rarely(async () => (await load()).SeatsLook, 'voice', 'sorting')

/** What somebody let be known, or is asked of all, on the wall, and how much was parked. */
export function VoiceWall() {
  const { isTold, asks } = useOnTable()
  return isTold('wall') || asks ? <Told size="wall" /> : null
}

/** For hands at the wall: where something is asked of all, also of who has no device. */
export function VoiceHands() {
  return useOnTable().asks ? <Seats /> : null
}
