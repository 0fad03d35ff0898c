import type { RandomStatements } from '../../testing/scene.ts'
import type { guest } from './guest.ts'

export const guestStatements: RandomStatements<typeof guest> = {
  'guest.open': { often: 2, say: () => ({}) },
  'guest.close': { often: 1, say: () => ({}) },
}
