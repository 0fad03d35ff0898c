import { usedNow } from '../../methods/phases.ts'
import type { RandomStatements } from '../../testing/scene.ts'
import { type checks, MARKS } from './checks.ts'

export const checksStatements: RandomStatements<typeof checks> = {
  'check.set': {
    often: 8,
    say: ({ activity, chance, sense }) => {
      const use = usedNow(activity, 'checks')
      return {
        of: (sense && use?.of(activity)) || chance.id(),
        check: chance.one(use?.list ?? [])?.id ?? 'weg',
        mark: chance.is(0.85) ? (chance.one(MARKS) ?? 'yes') : '',
      }
    },
  },
}
