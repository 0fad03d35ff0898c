import { usedNow } from '../../methods/phases.ts'
import type { RandomStatements } from '../../testing/scene.ts'
import { itemGroupsOf } from '../rate/asked.ts'
import type { topic } from './topic.ts'

export const topicStatements: RandomStatements<typeof topic> = {
  'topic.set': {
    often: 4,
    say: ({ activity, chance }) => {
      const use = usedNow(activity, 'topic')
      const items = use && itemGroupsOf(activity, use.of)?.flatMap((group) => group.items)
      return { item: chance.one(items ?? [])?.id ?? 'weg' }
    },
  },
}
