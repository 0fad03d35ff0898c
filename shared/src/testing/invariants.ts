import { MARK_LIMITS } from '../capabilities/draw/mark-limits.ts'
import { isTaken } from '../capabilities/ids.ts'
import { askedIn, givenKey, type Rating } from '../capabilities/rate/rating.ts'
import { isLevel, scaleOf } from '../capabilities/rate/scales.ts'
import { zoneAt, zonesOf } from '../ground/ground.ts'
import { groupable, isApart, meetingIn, partsOf } from '../groups.ts'
import {
  type Activity,
  type Card,
  FACILITATOR,
  LIMITS,
  looseCards,
  type Meeting,
  SCREEN,
  SERVER,
  takesPart,
} from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { phaseNamed, usedIn } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'

/** @returns what is wrong with a meeting, in words; nothing when all that must always hold does */
export function flaws(meeting: Meeting): string[] {
  const found: string[] = []
  const demand = (holds: boolean, what: string) => {
    if (!holds) found.push(what)
  }
  const members = Object.values(meeting.members)
  demand(members.filter((member) => !member.gone).length <= LIMITS.members, 'too many members')
  demand(
    members.every((member) => meeting.members[member.id] === member),
    'a member under another id',
  )
  demand(
    members.every((member) => !member.gone || member.name === ''),
    'a name that outlived its member',
  )
  for (const fixed of [FACILITATOR, SCREEN]) {
    demand(
      meeting.members[fixed]?.gone === false && meeting.members[fixed].role === fixed,
      `${fixed} is gone or changed`,
    )
  }
  for (const activity of Object.values(meeting.activities)) {
    demand(
      Object.keys(activity.makers).every((id) => isTaken(activity, id)),
      'a maker of nothing',
    )
    cards(activity, demand)
    piles(activity, demand)
    marks(activity, demand)
    turns(meetingIn(meeting, activity.id), activity, demand)
    counts(activity, demand)
    casts(meetingIn(meeting, activity.id), activity, demand)
    pairs(meetingIn(meeting, activity.id), activity, demand)
  }
  groups(meeting, demand)
  return found
}

/** What groups do is part of something on the agenda, each of it once; while they do it everybody is in one of them. */
function groups(meeting: Meeting, demand: Demand): void {
  const { activities, current } = meeting
  const parts = Object.values(activities).flatMap(({ part }) => part ?? [])
  demand(new Set(parts.map(({ of, group }) => `${of} ${group}`)).size === parts.length, 'a part twice')
  for (const { of, group } of parts) {
    const whole = activities[of]
    demand(whole !== undefined && !whole.part && whole.opened, `group ${group} does a part of nothing`)
  }
  demand(activities[current]?.part === undefined, 'the meeting is at what one group does')
  if (!isApart(meeting)) return
  const count = activities[current]?.groups?.count ?? 0
  demand(partsOf(meeting, current).length >= count, 'a group without anything to do')
  for (const { id, group = 0 } of groupable(meeting))
    demand(group >= 1 && group <= count, `${id} is in no group`)
}

/** Parts are the method's, played by people who take part, nobody in two of them; all consents are counted. */
function casts(meeting: Meeting, { method, cast, castProposal, consents }: Activity, demand: Demand): void {
  const parts = methodOf(method)?.cast ?? []
  const players = Object.entries(cast).flatMap(([id, who]) => {
    const part = parts.find((one) => one.id === id)
    demand(part !== undefined && who.length <= part.most, `too many play ${id}`)
    return who.map(({ member }) => member)
  })
  demand(new Set(players).size === players.length, 'somebody plays two parts')
  for (const member of players) {
    const found = meeting.members[member]
    demand(found !== undefined && takesPart(found), `${member} plays a part and takes none`)
  }
  demand((castProposal?.agreed ?? 0) === Object.keys(consents).length, 'the count of consents is off')
}

/** Nobody is in two pairs, or in one without taking part; all that was written is counted. */
function pairs(meeting: Meeting, { pairs: all }: Activity, demand: Demand): void {
  const members = Object.values(all).flatMap((pair) => pair.members)
  demand(new Set(members).size === members.length, 'somebody is in two pairs')
  for (const member of members) {
    const found = meeting.members[member]
    demand(found !== undefined && takesPart(found), `${member} is in a pair and takes no part`)
  }
  for (const { id, members: together, count, sentences } of Object.values(all)) {
    demand(together.length <= 3, `too many in ${id}`)
    demand(together.length > 0 || count > 0, `${id} is empty`)
    demand(count === Object.keys(sentences).length, `the count of sentences of ${id} is off`)
  }
}

type Demand = (holds: boolean, what: string) => void

function cards(activity: Activity, demand: Demand): void {
  const method = methodOf(activity.method) as Method
  const ground = tableOf(method).ground(activity.settings)
  const zones = new Set(zonesOf(ground))
  const { settings } = activity
  const writings = method.phases.flatMap((phase) => usedIn(phase, 'write') ?? [])
  for (const card of Object.values(activity.cards)) {
    demand(zones.has(card.zone), `${card.id} lies in no zone of its ground: ${card.zone}`)
    demand(
      card.within === null || card.came === null || zones.has(card.came.zone),
      `${card.id} came from nowhere`,
    )
    details(activity, method, card, demand)
    demand(!activity.drafts[card.id], `${card.id} is hidden and revealed`)
    demand((activity.makers[card.id]?.length ?? 0) > 0, `nobody made ${card.id}`)
  }
  for (const card of looseCards(activity))
    demand(zoneAt(ground, card) === card.zone, `${card.id} lies outside ${card.zone}`)
  for (const draft of Object.keys(activity.drafts))
    demand(activity.makers[draft]?.length === 1, `draft ${draft} has not one maker`)
  for (const member of new Set(Object.keys(activity.drafts).map((id) => activity.makers[id]?.[0]?.member))) {
    const own = Object.values(activity.drafts).filter(({ id }) => activity.makers[id]?.[0]?.member === member)
    const inZone = (zone: string) => own.filter((draft) => draft.zone === zone).length
    const each = (zone: string) =>
      Math.max(...writings.map((use) => (use.zones(settings).includes(zone) ? use.each(settings, zone) : 0)))
    demand(
      own.every(({ zone }) => inZone(zone) <= each(zone)),
      `${member} wrote too much in one zone`,
    )
    const total = Math.max(...writings.map((use) => use.total?.(settings) ?? own.length))
    demand(own.length <= total, `${member} wrote too much`)
  }
  demand(
    Object.keys(activity.cards).length + Object.keys(activity.drafts).length <=
      2 * (tableOf(method).room ?? LIMITS.cards),
    'too many cards',
  )
  demand(Object.keys(activity.proposals).length <= LIMITS.proposals, 'too many proposals')
  demand(Object.keys(activity.actions).length <= LIMITS.actions, 'too many actions')
  const { spotlight } = activity
  demand(spotlight === null || activity.cards[spotlight] !== undefined, 'the spotlight is on nothing')
}

/** What is said of a card was asked, and answered as it can be. */
function details(activity: Activity, method: Method, card: Card, demand: Demand): void {
  const asked = tableOf(method).details?.(activity.settings) ?? []
  for (const [id, said] of Object.entries(card.details)) {
    const detail = asked.find((one) => one.id === id)
    demand(detail !== undefined && said !== '', `${card.id} says ${said} to ${id}, which nobody asked`)
    if (detail?.type === 'choice')
      demand(
        detail.options.some((option) => option.id === said),
        `${card.id} chose ${said}, which is no choice`,
      )
  }
  if (activity.method !== 'bsa' || card.within !== null) return
  demand(
    (card.zone === 'aside') === (card.details.influence === 'notUs'),
    `${card.id} lies in ${card.zone} with influence ${card.details.influence}`,
  )
}

function marks(activity: Activity, demand: Demand): void {
  const all = Object.values(activity.marks)
  const method = methodOf(activity.method) as Method
  demand(all.length <= MARK_LIMITS.marks, 'too many marks')
  for (const { id, order, drawing } of all) {
    demand((activity.makers[id]?.length ?? 0) === 1, `nobody drew ${id}`)
    demand(order >= 0 && order <= activity.marked, `${id} lies above all that was drawn`)
    demand(tableOf(method).drawing === 'everything' || drawing.shape === 'ink', `${id} is more than ink`)
  }
}

function piles(activity: Activity, demand: Demand): void {
  for (const card of Object.values(activity.cards)) {
    for (const part of card.pile)
      demand(activity.cards[part]?.within === card.id, `${part} is not in ${card.id}`)
    if (card.within !== null) {
      demand(
        activity.cards[card.within]?.pile.includes(card.id) === true,
        `${card.id} is in no pile ${card.within}`,
      )
    }
    if (card.pile.length === 0) continue
    const authors = new Set(
      card.pile.flatMap((part) => activity.makers[part]?.map((maker) => maker.member) ?? []),
    )
    const owners = activity.makers[card.id]?.map((maker) => maker.member) ?? []
    demand(same(owners, [...authors]), `the authors of ${card.id} are not those of its parts`)
  }
}

function turns(meeting: Meeting, activity: Activity, demand: Demand): void {
  const turn = activity.turn
  const rounds = [...(turn ? [turn] : []), ...activity.otherRounds]
  demand(
    new Set(rounds.map((one) => `${one.phase} ${one.round}`)).size === rounds.length,
    'a round kept twice',
  )
  const method = methodOf(activity.method) as Method
  for (const { phase, round, holder, waiting, taken, skipped, laid, hadIn } of rounds) {
    const isAsked = usedIn(phaseNamed(method, phase), 'turns')?.goes === 'onAsking'
    // Of somebody who had several turns only the number of the last is kept.
    demand(
      isAsked || taken.every((id) => hadIn?.[id] !== undefined),
      'a turn that was had, without its number',
    )
    demand(!laid || (holder !== null && activity.cards[laid.card]?.within === null), 'laid by nobody')
    // Who asks for another turn had one.
    const all = [...(holder ? [holder] : []), ...waiting, ...(isAsked ? [] : taken), ...skipped]
    demand(new Set(all).size === all.length, `somebody is in round ${round} twice: ${all.join(', ')}`)
  }
  if (turn) {
    const due = turn.holder === null ? turn.waiting : [turn.holder, ...turn.waiting]
    demand(
      turn.byHand || turn.holder !== null || turn.waiting.length === 0,
      'nobody has the turn while somebody waits for it',
    )
    for (const id of due) {
      const member = meeting.members[id]
      demand(
        member !== undefined && takesPart(member) && !member.away,
        `${id} is waited for without being here`,
      )
    }
  }
  demand(
    activity.otherRounds.every(({ laid }) => !laid),
    'a card is laid in a round that was left',
  )
  moves(activity, demand)
}

function moves(activity: Activity, demand: Demand): void {
  const moved = new Set<string>()
  const all = zonesOf(tableOf(methodOf(activity.method) as Method).ground(activity.settings))
  for (const { id, round, turn, from, to, note } of Object.values(activity.moves)) {
    // Of what a file brought only the reason is known.
    if (from === '' && to === '' && note !== '' && activity.makers[id]?.[0]?.member === SERVER) continue
    const told = `a move from ${from} to ${to}`
    demand(all.includes(from) && all.includes(to) && from !== to, told)
    demand(activity.makers[id]?.length === 1, `${told} by nobody`)
    if (turn === 0) {
      demand(activity.method !== 'kandoe', `${told} outside a turn`)
      continue
    }
    if (activity.method === 'bsa') demand(from === 'deck' && /^step-/.test(to), told)
    if (activity.method !== 'kandoe') continue
    const mover = `${activity.makers[id]?.[0]?.member} in round ${round}`
    demand(!moved.has(mover), `a second move by ${mover}`)
    moved.add(mover)
    demand(all.indexOf(to) === all.indexOf(from) + 1, told)
  }
  const sorted = Object.values(activity.moves).filter(({ turn }) => turn === 0)
  demand(sorted.length <= LIMITS.sorted, 'too many moves kept')
}

function counts(activity: Activity, demand: Demand): void {
  const ready = Object.keys(activity.ready)
  demand(activity.readyCount === ready.length, 'the count of who is ready is off')
  const numbers = Object.values(activity.ratings).map(({ number }) => number)
  demand(new Set(numbers).size === numbers.length, 'two ratings of one number')
  for (const rating of Object.values(activity.ratings)) outcomes(activity, rating, demand)
  for (const [key, { member, rating: number }] of Object.entries(activity.answers)) {
    const rating = Object.values(activity.ratings).find((one) => one.number === number)
    demand(key === givenKey(member, number), `answers under another key: ${key}`)
    demand(rating?.open === true, 'an answer that outlived its outcome')
  }
}

/** Counts: only once it is closed, only from enough answers, about what was asked, and no more than there are. */
function outcomes(activity: Activity, rating: Rating, demand: Demand): void {
  const { id, number, open, cast, outcome } = rating
  const given = Object.values(activity.answers).filter((one) => one.rating === number)
  demand(!open || cast === given.length, `the count of answers in ${id} is off`)
  if (outcome === null) return
  demand(!open, `a spread of ${id} while it is open`)
  demand(cast >= LIMITS.leastAnswers, `a spread of ${id} from too few answers`)
  const scale = scaleOf(rating.scale)
  const all = Object.values(outcome).flatMap(({ examples }) => examples)
  demand(all.join('').length <= LIMITS.examplesShown, `more examples in ${id} than there is room for`)
  for (const [item, { counts, examples }] of Object.entries(outcome)) {
    const sum = Object.values(counts).reduce((all, count) => all + count, 0)
    demand(askedIn(rating).includes(item), `a spread of ${item}, which was not asked`)
    demand(
      Object.keys(counts).every((level) => isLevel(scale, level)),
      `another answer about ${item}`,
    )
    demand(sum <= cast, `more answers about ${item} than there are`)
    const isFew = sum < LIMITS.leastAnswers && Object.keys(counts).some((level) => level !== scale.unseen?.id)
    // Who picks answers about all of them: that few picked one is an answer of many.
    demand(scale.isPicked === true || !isFew, `a spread of few about ${item}`)
    demand(examples.length <= sum, `more examples of ${item} than answers`)
  }
}

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item))
}
