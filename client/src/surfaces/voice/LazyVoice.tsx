import { rarely } from '../parts/rarely.tsx'
import { useOnTable } from './useOnTable.ts'

const load = () => import('./voiceParts.ts')
export const OwnVoice = rarely(async () => (await load()).OwnVoice, 'voice')
export const VoiceConsole = rarely(async () => (await load()).VoiceConsole, 'voice')
const Told = rarely(async () => (await load()).SignalsTold, 'voice')

/** What somebody let be known, on one's own device; nothing where nobody did. */
export function VoiceHere() {
  return useOnTable().hasSignals ? <Told size="device" /> : null
}

/** The same on the wall, and how much was parked. */
export function VoiceWall() {
  const { hasSignals, parked } = useOnTable()
  return hasSignals || parked > 0 ? <Told size="wall" /> : null
}
