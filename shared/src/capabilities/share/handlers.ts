import { LIMITS } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING, without } from '../capability.ts'
import { isMaker, isTaken } from '../ids.ts'
import type { ShareState, ShareUse, share } from './share.ts'

export const shareHandlers: BroughtHandlers<'share', typeof share.kinds, ShareUse> = {
  of: 'share',
  statements: {
    'note.share': {
      by: ['participant'],
      judge: ({ activity, phase, actor, speaker }, { note, field, text }) => {
        const asks = phase.does.some(
          (use) => use.use === 'note' && use.fields.some((one) => one.id === field),
        )
        if (!asks) return 'statement.notAllowed'
        if (!text) return 'card.empty'
        const isOwn = activity.shared[note] !== undefined && isMaker(activity.makers[note], actor)
        if (!isOwn && isTaken(activity, note)) return 'id.taken'
        if (!isOwn && Object.keys(activity.shared).length >= LIMITS.cards) return 'limit.reached'
        return {
          ...activity,
          shared: { ...activity.shared, [note]: { id: note, field, text } },
          makers: { ...activity.makers, [note]: [{ member: actor, hand: speaker.id }] },
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'note.withdraw': {
      by: ['participant'],
      judge: ({ activity, actor }, { note }) => {
        // Of what others shared one does not learn whose it is.
        if (!activity.shared[note] || !isMaker(activity.makers[note], actor)) return 'card.unknown'
        return {
          ...activity,
          shared: without(activity.shared, note) as ShareState['shared'],
          makers: without(activity.makers, note) as typeof activity.makers,
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}
