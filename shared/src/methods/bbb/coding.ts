import { LIMITS } from '../../meeting.ts'
import type { Coding } from '../earlier.ts'

/** How what a group decided is written down: K, S or B for what it keeps, stops and begins. */
export const coding: Coding = {
  method: 'bbb',
  label: LIMITS.keyWord,
  zones: [
    ['K', 'keep'],
    ['S', 'stop'],
    ['B', 'start'],
  ],
  said: { why: 'text', anchor: 'text' },
  values: 'anchors',
}
