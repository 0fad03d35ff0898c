import type { Words } from '../../basis/words.ts'
import type { PairAsk } from '../../capabilities/pairs/pairs.ts'
import type { ZoneId } from '../../meeting.ts'
import type { Crossing } from '../table.ts'
import { INSIDE, OUTSIDE, QUADRANTS } from './zones.ts'

/** METHODS M5: what is inside crossed with what is outside makes a question, not a plan. */
export const crossing: Crossing = {
  from: INSIDE,
  with: OUTSIDE,
  sentence: (card, across) => {
    const [inside, outside] = [`“${card.label}”`, `“${across.label}”`]
    const isStrength = card.zone === 'strength'
    if (across.zone === 'opportunity') {
      return isStrength
        ? { nl: `Hoe kan ${inside} helpen bij ${outside}?`, en: `How can ${inside} help with ${outside}?` }
        : {
            nl: `Hoe kan ${outside} ons verder helpen met ${inside}?`,
            en: `How can ${outside} help us with ${inside}?`,
          }
    }
    return isStrength
      ? {
          nl: `Hoe kan ${inside} ons sterker maken tegenover ${outside}?`,
          en: `How can ${inside} make us stronger facing ${outside}?`,
        }
      : {
          nl: `Wat hebben we nodig bij ${inside}, nu ${outside} speelt?`,
          en: `What do we need for ${inside}, now that there is ${outside}?`,
        }
  },
}

/** The four crossings: each side of inside with each of outside. */
export const CROSSINGS: readonly PairAsk[] = INSIDE.flatMap((from) =>
  OUTSIDE.map((across): PairAsk => {
    const [one, other] = [nameOf(from), nameOf(across)]
    const title = { nl: `${one.nl} × ${other.nl}`, en: `${one.en} × ${other.en}` }
    return { id: `${from}-${across}`, title, crosses: { from, with: across } }
  }),
)

function nameOf(zone: ZoneId): Words {
  return QUADRANTS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }
}
