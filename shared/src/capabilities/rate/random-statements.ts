import { type Activity, type Answer, type Ballot, CONSENT, LIMITS } from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import { numberOf, type RandomStatements, type Scene, someCardId } from '../../testing/scene.ts'
import type { rate } from './rate.ts'

const now = (scene: Scene) => ({ poll: numberOf(scene, scene.activity.poll?.number) })

/** A ballot of the kind that is asked for; without sense of any kind. */
function someBallot({ activity, chance, sense }: Scene): Ballot {
  const { poll } = activity
  const isCore = !poll || (poll.kind === 'core') === sense
  if (isCore || chance.is(0.15)) return chance.one<Ballot>([...CONSENT, 'pass']) ?? 'pass'
  const about = poll.cards.filter(() => chance.is(0.6))
  if (poll.kind !== 'pick')
    return Object.fromEntries(about.map((card) => [card, chance.one<Answer>(CONSENT) ?? 'yes']))
  const picked = sense ? fewOfEachZone(activity, about) : about
  return Object.fromEntries(picked.map((card) => [card, 'pick']))
}

/** No more of one zone than somebody may pick. */
function fewOfEachZone(activity: Activity, cards: readonly string[]): string[] {
  const most = usedNow(activity, 'rate')?.most?.(activity.settings) ?? LIMITS.core
  const zoneOf = (card: string) => activity.cards[card]?.zone
  return cards.filter((card, index) => {
    const before = cards.slice(0, index).filter((one) => zoneOf(one) === zoneOf(card))
    return before.length < most
  })
}

export const rateStatements: RandomStatements<typeof rate> = {
  'core.propose': {
    often: 3,
    say: (scene) => ({
      cards: Array.from({ length: 1 + scene.chance.below(4) }, () => someCardId(scene)),
      ...now(scene),
    }),
  },
  'poll.open': { often: 2, say: now },
  'ballot.cast': { often: 9, say: (scene) => ({ ballot: someBallot(scene), ...now(scene) }) },
  'poll.close': { often: 1, say: now },
}
