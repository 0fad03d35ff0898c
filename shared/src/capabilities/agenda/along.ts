import { fits, tidy } from '../../basis/text.ts'
import { spread } from '../../ground/layout.ts'
import {
  type Activity,
  type ActivityId,
  type Card,
  LIMITS,
  looseCards,
  newCard,
  SERVER,
  unreadCards,
  type ZoneId,
} from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { methodOf } from '../../methods/registry.ts'
import { type CardLengths, lengthsOf, tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { without } from '../capability.ts'

/** Something an activity leaves that a group can go on with, as it says it there. */
export type Along = { readonly label: string; readonly text: string }

/**
 * @returns what may be taken along from an activity, by its id there: cards that lie open on the table by themselves, and
 *   questions the group asked itself, and the one it agreed on. Nothing of what never lay on the table, and of a method that keeps nothing.
 */
export function takeable(activity: Activity): ReadonlyMap<string, Along> {
  if (!activity.opened || methodOf(activity.method)?.keep !== 'meeting') return new Map()
  const unread = new Set(unreadCards(activity))
  const cards = looseCards(activity).filter((card) => !unread.has(card) && tidy(card.label) !== '')
  const questions = Object.values(activity.actions).filter(({ type }) => type === 'question')
  const agreed = activity.agreedOn
  return new Map([
    ...(agreed ? [[agreed.wording, { label: agreed.text, text: '' }] as [string, Along]] : []),
    ...cards.map((card): [string, Along] => [card.id, { label: card.label, text: textOf(activity, card) }]),
    ...questions.map(({ id, text }): [string, Along] => [id, { label: text, text: '' }]),
  ])
}

/** What stands on a card; of a pile that says no more, what it stands for. */
function textOf({ cards }: Activity, { text, pile }: Card): string {
  if (text !== '' || pile.length === 0) return text
  const said = pile.flatMap((id) => cards[id]?.label ?? []).join(' · ')
  return fits(said, LIMITS.text) ? said : ''
}

/** @returns whether cards of another activity have a place in this one, at its first step */
export function takesCards({ method: id, phase }: Activity): boolean {
  const method = methodOf(id)
  return phase.stamp === 1 && method !== undefined && tableOf(method).brought !== undefined
}

/**
 * Cards of another activity come to lie in one that is at its first step; nobody in particular brought them.
 * @param by the statement by which they come: their ids begin with it
 * @param where in which of the places the method has for them; the usual one when absent
 * @returns the activity with them, or why they cannot come
 */
export function withCardsOf(
  activity: Activity,
  from: Activity,
  items: readonly string[],
  by: string,
  where?: ZoneId,
): Activity | Code {
  const method = methodOf(activity.method)
  const table = method && tableOf(method)
  if (!method || !table?.brought) return 'statement.notAllowed'
  const open = takeable(from)
  const fresh = notYetIn(activity, from, items)
  const places = table.brought(activity.settings)
  const written = where ?? places[0]
  if (written === undefined || !places.includes(written)) return 'statement.invalid'
  const { zone, details } = table.laid?.(written) ?? { zone: written, details: {} }
  const cards: Card[] = []
  for (const [index, item] of fresh.entries()) {
    const along = open.get(item)
    if (!along) return 'card.unknown'
    const said = asCard(along, lengthsOf(method))
    const id = broughtId(by, index + 1)
    cards.push({ ...newCard({ ...said, id, zone }), details, brought: originOf(from, item) })
  }
  const ids = cards.map(({ id }) => id)
  const laid: Activity = {
    ...activity,
    cards: { ...activity.cards, ...Object.fromEntries(cards.map((card) => [card.id, card])) },
    makers: {
      ...activity.makers,
      ...Object.fromEntries(ids.map((id) => [id, [{ member: SERVER, hand: SERVER }]])),
    },
  }
  return { ...laid, cards: spread(laid, table.ground(activity.settings), zone, ids) }
}

/** @returns what a card is called that comes with a statement, as the first, second, … of them */
export function broughtId(by: string, nth: number): string {
  return `${by}-${nth}`
}

/** @returns which of these did not come into an activity yet, each once */
export function notYetIn({ cards }: Activity, from: Activity, items: readonly string[]): string[] {
  const known = new Set(Object.values(cards).map(({ brought }) => keyOf(brought)))
  return [...new Set(items)].filter((item) => !known.has(keyOf(originOf(from, item))))
}

const keyOf = (brought: Card['brought']) =>
  brought && `${brought.activity} ${brought.group ?? 0} ${brought.item}`

/** What a group left comes from the activity on the agenda: that is what all know of. */
function originOf({ id, part }: Activity, item: string): NonNullable<Card['brought']> {
  return part ? { activity: part.of, item, group: part.group } : { activity: id, item }
}

/** @returns an activity that asks what another one left, or why it cannot */
export function withQuestionOf(
  activity: Activity,
  from: Activity,
  item: string | undefined,
): Activity | Code {
  const along = takeable(from).get(item ?? '')
  if (!along) return 'card.unknown'
  const whole = along.text === '' ? along.label : `${along.label}: ${along.text}`
  const question = fits(whole, LIMITS.question) ? whole : along.label
  return {
    ...activity,
    question,
    questionFrom: {
      ...originOf(from, item ?? ''),
      was: activity.questionFrom?.was ?? activity.question,
    },
  }
}

/**
 * @returns an activity without what was brought into it by mistake: cards that still lie as they came, and the question,
 *   for which it asks again what it asked before
 * @param group whose it was; of any where it is not said
 */
export function withoutBrought(
  activity: Activity,
  from: ActivityId,
  items: readonly string[],
  group?: number,
): Activity {
  const isOf = (brought: Card['brought']) =>
    brought?.activity === from &&
    items.includes(brought.item) &&
    (group === undefined || brought.group === group)
  const gone = broughtCards(activity).filter(({ brought }) => isOf(brought))
  let left = activity
  for (const { id } of gone)
    left = { ...left, cards: without(left.cards, id), makers: without(left.makers, id) }
  const { questionFrom, ...rest } = left
  return questionFrom && isOf(questionFrom) ? { ...rest, question: questionFrom.was } : left
}

/** @returns the cards of an activity that came from another one and still lie as they came */
export function broughtCards({ cards }: Activity): Card[] {
  return Object.values(cards).filter(
    ({ brought, within, pile, touched }) => brought && within === null && pile.length === 0 && touched === '',
  )
}

/** What is too long for a label stands in the text whole, and begins on the label. */
function asCard({ label, text }: Along, lengths: CardLengths): Along {
  if (fits(label, lengths.label)) return { label, text: lengths.text > 0 ? text : '' }
  let short = ''
  for (const word of label.split(' ')) {
    const longer = short === '' ? word : `${short} ${word}`
    if (!fits(`${longer}…`, lengths.label)) break
    short = longer
  }
  return { label: `${short || [...label].slice(0, lengths.label - 1).join('')}…`, text: label }
}

/** @returns the activity a card or a question came from, where that is another one */
export function broughtFrom(
  activities: Readonly<Record<ActivityId, Activity>>,
  brought: { activity: ActivityId } | undefined,
): { activity: Activity; method: Method } | undefined {
  const activity = brought && activities[brought.activity]
  const method = activity && methodOf(activity.method)
  return activity && method && { activity, method }
}
