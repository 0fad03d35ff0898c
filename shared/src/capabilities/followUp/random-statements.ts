import { ACTION_TYPES } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import { fittingCard, type RandomStatements, someCardId, someId, someText } from '../../testing/scene.ts'
import type { followUp } from './followUp.ts'

export const followUpStatements: RandomStatements<typeof followUp> = {
  'action.set': {
    often: 3,
    say: (scene) => {
      const { activity, chance } = scene
      const { crossing } = tableOf(scene.method)
      const inZones = (zones: readonly string[] = []) =>
        fittingCard(scene, ({ zone }) => zones.includes(zone))?.id ?? 'weg'
      const about = chance.is(0.75) ? someCardId(scene) : ''
      const crossed = { card: inZones(crossing?.from), across: inZones(crossing?.with) }
      return {
        action: chance.is(0.3) ? someId(scene, activity.actions) : chance.id(),
        ...(crossing && chance.is(0.5) ? crossed : { card: about }),
        type: chance.one(ACTION_TYPES) ?? 'action',
        text: someText(scene, 'Doen'),
        owner: '',
        due: '2026-12-01',
      }
    },
  },
  'action.none': { often: 2, say: ({ chance }) => ({ none: chance.is(0.6) }) },
  'action.remove': { often: 1, say: (scene) => ({ action: someId(scene, scene.activity.actions) }) },
}
