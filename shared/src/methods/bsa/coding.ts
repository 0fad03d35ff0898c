import type { Coding } from '../earlier.ts'
import { ASIDE, LINE, SIDES } from './zones.ts'

/** How a starting situation is written down: the number is the step on the line, 0 is beside it. */
export const coding: Coding = {
  method: 'bsa',
  zones: [...LINE.map((zone, index) => [String(index + 1), zone] as const), ['0', ASIDE]],
  marks: { detail: 'side', of: SIDES },
  said: { influence: ['us', 'help', 'notUs'], know: ['know', 'guess'] },
}
