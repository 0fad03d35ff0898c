import { tidy } from './basis/text.ts'
import { askedIn } from './capabilities/rate/rating.ts'
import { isLevel, scaleOf } from './capabilities/rate/scales.ts'
import { zoneAt, zonesOf } from './ground/ground.ts'
import { type Card, LIMITS, type Settings } from './meeting.ts'
import type { Lies } from './meeting-file.ts'
import type { Method } from './methods/method.ts'
import { detailsIn, tableOf } from './methods/table.ts'

type CardInFile = Lies['cards'][string]
type RatingInFile = Lies['ratings'][string]

/**
 * @returns whether what lies there could have come about in a meeting: every card in a zone there is and in one pile at most,
 *   with answers to what was asked; drawn what may be drawn; counts that add up; and no id that stands for two things
 */
export function isWhole(lies: Lies, method: Method, settings: Settings): boolean {
  const { cards, marks, reasons, ratings } = lies
  const made = [cards, marks, reasons, lies.shared, lies.arguments, lies.parkingList].flatMap((all) =>
    Object.keys(all),
  )
  if (new Set(made).size < made.length) return false
  const { drawing: drawn } = tableOf(method)
  const numbers = Object.values(ratings).map(({ number }) => number)
  return (
    new Set(numbers).size === numbers.length &&
    Object.values(ratings).every(addsUp) &&
    Object.values(reasons).every(({ note }) => note !== '') &&
    Object.values(marks).every(({ drawing: { shape } }) =>
      drawn === 'everything' ? shape !== 'image' : shape === 'ink',
    ) &&
    Object.values(cards).every(
      (one) =>
        tidy(one.label) !== '' &&
        isInPlace(one, method, settings) &&
        isPiled(one, cards) &&
        isAnswered(one, method, settings),
    )
  )
}

/** A card in a pile lies nowhere by itself. */
function isInPlace(one: CardInFile, method: Method, settings: Settings): boolean {
  const { ground: groundOf, zoneAfter } = tableOf(method)
  const ground = groundOf(settings)
  if (!zonesOf(ground).includes(one.zone)) return false
  if (one.within !== null) return true
  return zoneAt(ground, one) === one.zone && (zoneAfter?.({ ...one, came: null }) ?? one.zone) === one.zone
}

function isPiled(one: CardInFile, cards: Lies['cards']): boolean {
  return (
    new Set(one.pile).size === one.pile.length &&
    one.pile.every((part) => cards[part]?.within === one.id) &&
    (one.within === null || cards[one.within]?.pile.includes(one.id) === true) &&
    !isInItself(one, cards)
  )
}

function isInItself(one: Pick<Card, 'id' | 'within'>, cards: Lies['cards']): boolean {
  let [over, steps] = [one.within, 0]
  while (over !== null) {
    if (over === one.id || ++steps > LIMITS.cards) return true
    over = cards[over]?.within ?? null
  }
  return false
}

/** What is said of a card was asked, and a choice is one that could be made. */
function isAnswered({ details }: CardInFile, method: Method, settings: Settings): boolean {
  const asked = detailsIn(method, settings)
  return Object.entries(details).every(([id, said]) => {
    const detail = asked.find((one) => one.id === id)
    if (!detail || said === '') return false
    return detail.type !== 'choice' || detail.options.some((option) => option.id === said)
  })
}

/** Counts only of what was asked, from enough answers, and no more than there are (METHODS §14.5). */
function addsUp(rating: RatingInFile): boolean {
  const { cast, outcome } = rating
  if (outcome === null) return true
  const scale = scaleOf(rating.scale)
  const asked = askedIn(rating)
  const words = Object.values(outcome).flatMap(({ examples }) => examples)
  if (cast < LIMITS.leastAnswers || words.join('').length > LIMITS.examplesShown) return false
  return Object.entries(outcome).every(([item, { counts, examples }]) => {
    const levels = Object.keys(counts)
    const sum = Object.values(counts).reduce((all, one) => all + one, 0)
    const isFew = sum < LIMITS.leastAnswers && levels.some((level) => level !== scale.unseen?.id)
    return (
      asked.includes(item) &&
      levels.every((level) => isLevel(scale, level)) &&
      (scale.isPicked === true || !isFew) &&
      sum <= cast &&
      examples.length <= sum
    )
  })
}
