import { usedNow } from '../../methods/phases.ts'
import type { RandomStatements } from '../../testing/scene.ts'
import { groupOutcomes } from '../rate/groups.ts'
import type { practices } from './practices.ts'

export const practicesStatements: RandomStatements<typeof practices> = {
  'practices.count': {
    often: 2,
    say: ({ activity, chance }) => {
      const use = usedNow(activity, 'practices')
      const groups = (use && groupOutcomes(activity, use.of)?.groups) ?? []
      return { group: chance.one(groups)?.group.id ?? 'weg', count: chance.below(4) }
    },
  },
}
