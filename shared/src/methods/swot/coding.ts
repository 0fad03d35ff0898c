import type { Coding } from '../earlier.ts'

/** How a SWOT is written down: the first letter of its quadrant. */
export const coding: Coding = {
  method: 'swot',
  zones: [
    ['S', 'strength'],
    ['W', 'weakness'],
    ['O', 'opportunity'],
    ['T', 'threat'],
  ],
  said: {},
}
