import { LIMITS } from '../../meeting.ts'
import { type ActivityHandlers, without } from '../handler.ts'

type FollowUpKinds = 'action.set' | 'action.remove'

export const handlers: Pick<ActivityHandlers, FollowUpKinds> = {
  'action.set': ({ activity, method }, { action, card, across, type, text, owner, due }) => {
    if (!text) return 'card.empty'
    if (card !== '' && activity.cards[card]?.within !== null) return 'card.unknown'
    if (across !== undefined) {
      const [first, second] = [activity.cards[card], activity.cards[across]]
      if (!first || second?.within !== null) return 'card.unknown'
      const { crossing } = method
      if (!crossing?.from.includes(first.zone) || !crossing.with.includes(second.zone))
        return 'statement.notAllowed'
    }
    if (!activity.actions[action] && Object.keys(activity.actions).length >= LIMITS.actions)
      return 'limit.reached'
    return {
      ...activity,
      actions: {
        ...activity.actions,
        [action]: { id: action, card, across: across ?? '', type, text, owner, due },
      },
    }
  },

  'action.remove': ({ activity }, { action }) => {
    if (!activity.actions[action]) return 'action.unknown'
    return { ...activity, actions: without(activity.actions, action) }
  },
}
