import { zoneAt, zonesOf } from '../ground/ground.ts'
import {
  type Activity,
  FACILITATOR,
  LIMITS,
  looseCards,
  type Meeting,
  SCREEN,
  takesPart,
} from '../meeting.ts'
import type { Method } from '../method.ts'
import { methodOf } from '../methods/registry.ts'

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
    cards(activity, demand)
    piles(activity, demand)
    turns(meeting, activity, demand)
    counts(meeting, activity, demand)
  }
  return found
}

type Demand = (holds: boolean, what: string) => void

function cards(activity: Activity, demand: Demand): void {
  const method = methodOf(activity.method) as Method
  const ground = method.ground(activity.settings)
  const zones = new Set(zonesOf(ground))
  for (const card of Object.values(activity.cards)) {
    demand(zones.has(card.zone), `${card.id} lies in no ring: ${card.zone}`)
    demand(!activity.drafts[card.id], `${card.id} is hidden and revealed`)
    demand((activity.makers[card.id]?.length ?? 0) > 0, `nobody made ${card.id}`)
  }
  for (const card of looseCards(activity))
    demand(zoneAt(ground, card) === card.zone, `${card.id} lies outside ${card.zone}`)
  for (const draft of Object.keys(activity.drafts))
    demand(activity.makers[draft]?.length === 1, `draft ${draft} has not one maker`)
  demand(
    Object.keys(activity.cards).length + Object.keys(activity.drafts).length <= 2 * LIMITS.cards,
    'too many cards',
  )
  demand(Object.keys(activity.proposals).length <= LIMITS.proposals, 'too many proposals')
  demand(Object.keys(activity.actions).length <= LIMITS.actions, 'too many actions')
  const { spotlight } = activity
  demand(spotlight === null || activity.cards[spotlight] !== undefined, 'the spotlight is on nothing')
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
  demand(new Set(rounds.map((one) => one.round)).size === rounds.length, 'a round kept twice')
  for (const { round, holder, waiting, taken, skipped } of rounds) {
    const all = [...(holder ? [holder] : []), ...waiting, ...taken, ...skipped]
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
  const moved = new Set<string>()
  const all = zonesOf((methodOf(activity.method) as Method).ground(activity.settings))
  for (const move of Object.values(activity.moves)) {
    const mover = `${activity.makers[move.id]?.[0]?.member} in round ${move.round}`
    demand(!moved.has(mover), `a second move by ${mover}`)
    moved.add(mover)
    demand(all.indexOf(move.to) === all.indexOf(move.from) + 1, `a move from ${move.from} to ${move.to}`)
  }
}

function counts(meeting: Meeting, activity: Activity, demand: Demand): void {
  const ready = Object.keys(activity.ready)
  demand(activity.readyCount === ready.length, 'the count of who is ready is off')
  for (const id of ready) {
    const member = meeting.members[id]
    demand(member !== undefined && takesPart(member), `${id} is ready without taking part`)
  }
  const ballots = Object.values(activity.ballots)
  const { poll } = activity
  demand(poll !== null || ballots.length === 0, 'ballots without a poll')
  if (!poll) return
  demand(poll.cast === ballots.length, 'the count of ballots is off')
  if (poll.tally === null) return
  const answers = ballots.filter((ballot) => ballot !== 'pass')
  demand(!poll.open, 'a spread while the poll is open')
  demand(answers.length >= LIMITS.spread, 'a spread of too few answers')
  demand(
    poll.tally.yes + poll.tally.concern + poll.tally.notYet === answers.length,
    'the spread does not add up',
  )
}

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item))
}
