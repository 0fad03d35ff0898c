import { numberOf, type RandomStatements, type Scene, someCardId, someText } from '../../testing/scene.ts'
import { rateUseOf, ratingNow } from './asked.ts'
import type { rate } from './rate.ts'
import { type Answers, askedIn, type ItemId } from './rating.ts'
import { levelsOf, type ScaleId, scaleOf } from './scales.ts'

const now = (scene: Scene) => ({ rating: numberOf(scene, ratingNow(scene.activity)?.number) })

/** Answers of the kind that is asked for; without sense of any kind. */
function someAnswers(scene: Scene): Answers {
  const { activity, chance, sense } = scene
  const rating = ratingNow(activity)
  if (!rating || chance.is(0.15)) return {}
  const use = rateUseOf(activity, rating.id)
  const scale: ScaleId = sense ? rating.scale : 'degree'
  const { unseen } = scaleOf(scale)
  const levels = levelsOf(scaleOf(scale)).map(({ id }) => id)
  const most = sense ? use?.most?.(activity.settings) : undefined
  const groups = use?.items?.(activity)
  const groupOf = (item: ItemId) =>
    groups ? groups.find(({ items }) => items.some(({ id }) => id === item))?.id : activity.cards[item]?.zone
  const times = new Map<string, number>()
  const given = askedIn(rating).flatMap((item) => {
    if (!rating.isWhole && chance.is(0.4)) return []
    const level = chance.one(levels) ?? ''
    const group = `${groupOf(item)} ${level}`
    times.set(group, (times.get(group) ?? 0) + 1)
    if (most !== undefined && (times.get(group) ?? 0) > most) return []
    const tells = (use?.examples || !sense) && level !== unseen?.id && chance.is(0.5)
    return [[item, tells ? { level, example: someText(scene, 'Omdat') } : { level }]]
  })
  return Object.fromEntries(given)
}

export const rateStatements: RandomStatements<typeof rate> = {
  'rating.propose': {
    often: 3,
    say: (scene) => ({
      cards: Array.from({ length: 1 + scene.chance.below(4) }, () => someCardId(scene)),
      ...now(scene),
    }),
  },
  'rating.open': { often: 2, say: now },
  'rating.answer': { often: 9, say: (scene) => ({ answers: someAnswers(scene), ...now(scene) }) },
  'rating.close': { often: 18, say: now },
}
