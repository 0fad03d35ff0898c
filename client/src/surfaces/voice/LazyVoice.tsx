import { rarely } from '../parts/rarely.tsx'
import { useOnTable } from './useOnTable.ts'

const load = () => import('./voiceParts.ts')
export const OwnVoice = rarely(async () => (await load()).OwnVoice, 'voice')
const Told = rarely(async () => (await load()).ToldHere, 'voice')

/** What somebody let be known, or is asked of all, on one's own device; nothing where that is so of nothing. */
export function VoiceHere() {
  const { isTold, asks } = useOnTable()
  return isTold('device') || asks ? <Told size="device" /> : null
}
