import type { RandomStatements } from '../../testing/scene.ts'
import type { ready } from './ready.ts'

export const readyStatements: RandomStatements<typeof ready> = {
  'ready.set': { often: 4, say: ({ chance }) => ({ ready: chance.is(0.7) }) },
}
