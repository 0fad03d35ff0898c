import { rarely } from '../parts/rarely.tsx'

/** What the group agreed on, where it is read with what follows from it. */
export const AgreedWording = rarely(
  async () => (await import('./AgreedWording.tsx')).AgreedWording,
  'wording',
)
