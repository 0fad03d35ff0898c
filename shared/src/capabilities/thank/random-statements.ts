import { numberOf, type RandomStatements } from '../../testing/scene.ts'
import type { thank } from './thank.ts'

export const thankStatements: RandomStatements<typeof thank> = {
  'thanks.give': { often: 2, say: (scene) => ({ stamp: numberOf(scene, scene.activity.phase.stamp) }) },
}
