import { type BroughtHandlers, NOTHING } from '../capability.ts'
import type { SourceUse, source } from './source.ts'

export const sourceHandlers: BroughtHandlers<'source', typeof source.kinds, SourceUse> = {
  of: 'source',
  statements: {
    'source.name': {
      by: ['participant', 'facilitator'],
      judge: ({ activity }, { from, who, what, where, date }) => ({
        ...activity,
        source: who ? { from, who, what, where, date } : null,
      }),
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}
