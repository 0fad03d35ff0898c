import { type BroughtHandlers, NOTHING } from '../capability.ts'
import { itemGroupsOf } from '../rate/asked.ts'
import type { TopicUse, topic } from './topic.ts'

export const topicHandlers: BroughtHandlers<'topic', typeof topic.kinds, TopicUse> = {
  of: 'topic',
  statements: {
    'topic.set': {
      by: ['facilitator'],
      judge: ({ activity, use }, { item }) => {
        // As long as people choose for themselves, nobody says what the group chose.
        if (activity.ratings[use.of]?.open) return 'topic.choosing'
        const isAsked = itemGroupsOf(activity, use.of)?.some(({ items }) =>
          items.some(({ id }) => id === item),
        )
        return isAsked ? { ...activity, topic: item } : 'item.unknown'
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  isDone: (_scene, { topic }) => topic !== null,
}
