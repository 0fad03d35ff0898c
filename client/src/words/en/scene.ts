import type { scene as dutch } from '../nl/scene.ts'
import type { TranslationOf } from '../translation.ts'

export const scene: TranslationOf<typeof dutch> = {
  a: 'Reading for pleasure',
  b: 'Fewer meetings',
  c: 'Feedback that works',
  d: 'Grading tests together',
  e: 'Quiet corridors',
  f: 'Pupils as coaches',
}
