import { dayOf } from '../basis/day.ts'
import type { Language, Words } from '../basis/words.ts'
import { openAgreementLines } from '../capabilities/agree/earlier-agreements.ts'
import { standing } from '../capabilities/cards/standing.ts'
import { countOf, type Rating, WHOLE } from '../capabilities/rate/rating.ts'
import type { Consent } from '../capabilities/rate/scales.ts'
import { sourceLine, sourceOf } from '../capabilities/source/source.ts'
import { isHeap } from '../ground/ground.ts'
import { meetingIn } from '../groups.ts'
import {
  type Action,
  type Activity,
  type ActivityId,
  type Card,
  type CardId,
  looseCards,
  type Meeting,
  type Place,
  type Time,
} from '../meeting.ts'
import { linesKept } from '../methods/carries.ts'
import type { About } from '../methods/earlier.ts'
import { EARLIER_SETTING } from '../methods/earlier-setting.ts'
import type { Method } from '../methods/method.ts'
import { usedIn } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { type Detail, detailsIn, tableOf } from '../methods/table.ts'
import { alongWith } from './along.ts'
import { broughtAs } from './brought.ts'
import { type Comparison, comparisonOf } from './compare.ts'
import { partsIn, type SaidPart } from './parts.ts'

/** What a card said before it was renamed, or came to lie in a pile. */
type Original = Pick<Card, 'label' | 'text'>

export type HarvestCard = {
  id: CardId
  label: string
  text: string
  /** Name of the zone the card ended in. */
  zone: string
  /** Where exactly, by the zone's id and in world units: what a picture of it or a comparison needs. */
  place: Place
  /** Why people moved it, without their names. */
  reasons: string[]
  /** What else was said of it, in the words of the method, such as why and how much the group can do about it. */
  details: { title: string; value: string }[]
  /** The cards a pile stands for. */
  originals: Original[]
  parked: boolean
  /** What the group decided about it, in words; empty when nothing was. */
  decided: string
}

/** What leaves a meeting: one activity's outcome, without authors, votes or passes (METHODS §3). */
export type Harvest = {
  kring: 'harvest'
  version: 1
  method: string
  methodTitle: string
  title: string
  question: string
  language: Language
  createdAt: Time
  people: number
  /** What the core is, in the group's terms. */
  coreTitle: string
  /** How it came about: proposed and rated, chosen after the rating, or not asked for at all. */
  coreKind: 'proposed' | 'chosen' | 'none'
  core: HarvestCard[]
  /** Whether the group was asked for a decision and took none. */
  isUndecided: boolean
  /** From the most to the least important zone. */
  ranking: { zone: string; cards: HarvestCard[] }[]
  parked: HarvestCard[]
  actions: {
    cardId: CardId
    card: string
    /** The card it was crossed with, or empty. */
    across: string
    /** The values of the school these belong to, or empty. */
    along: string
    type: Action['type']
    text: string
    owner: string
    due: string
  }[]
  /** Whether nothing lies on its board, and nothing is drawn there: there is no picture of it. */
  isBare: boolean
  /** How many consent with the proposal, or null where that was not shown. */
  consent: Record<Consent, number> | null
  /** What else was said and decided, in parts of its own: agreements on how a group talks, goals. */
  parts: SaidPart[]
  /** Labels, ready to be the supply of a new meeting. */
  supply: string[]
  /** Lines a later meeting can go on from, where the method keeps them. */
  snapshot: string[]
  /** Agreements on how the group talks that are not closed, as lines for a next meeting (METHODS §14.18). */
  agreements: string[]
  /** How the group stands against the last time, where it took that up again. */
  compared: Comparison | null
}

/**
 * Draws up the harvest from what all may see.
 * @param timeZone in which the day is told; that of the machine when absent
 * @returns undefined for an unknown activity
 */
export function harvestOf(
  meeting: Meeting,
  activityId: ActivityId,
  language: Language = meeting.language,
  timeZone?: string,
): Harvest | undefined {
  const activity = meeting.activities[activityId]
  const method = activity && methodOf(activity.method)
  if (!activity || !method) return undefined
  const ground = tableOf(method).ground(activity.settings)
  const zoneTitle = (zone: string) => tableOf(method).zoneTitle(activity.settings, zone)[language]
  const said = (one: Card) => [
    ...broughtAs(meeting, one, language),
    ...detailsOf(detailsIn(method, activity.settings), activity, one, language),
    ...sourceDetails(activity, one, language),
  ]
  const decisions = decisionsOf(activity)
  const core = decisions.flatMap(({ cards }) => cards)
  const coreTitle = tableOf(method).coreTitle(activity.settings)
  const decided = (one: Card) => decisions.find(({ cards }) => cards.includes(one))
  const card = (one: Card): HarvestCard => ({
    ...describe(activity, one, zoneTitle(one.zone)),
    details: said(one),
    decided: decided(one) ? (decided(one)?.title ?? coreTitle)[language] : '',
  })
  const proposal = proposalOf(activity)
  // Counts about another set of cards than the one that stands say nothing.
  const isRated =
    proposal?.items.length === core.length && core.every(({ id }) => proposal.items.includes(id))
  const about = aboutOf(meeting, activity, language, timeZone)
  const { people } = about
  return {
    kring: 'harvest',
    version: 1,
    method: method.id,
    methodTitle: method.title[language],
    title: meeting.title,
    question: activity.question,
    language,
    createdAt: meeting.createdAt,
    people,
    coreTitle: coreTitle[language],
    coreKind: coreKindOf(method),
    core: core.map(card),
    isUndecided: isUndecided(activity),
    ranking: tableOf(method)
      .ranking(activity)
      .filter(({ zone, cards }) => cards.length > 0 || !isHeap(ground, zone))
      .map(({ zone, cards }) => ({ zone: zoneTitle(zone), cards: cards.map(card) })),
    parked: looseCards(activity)
      .filter((one) => one.parked)
      .map(card),
    actions: Object.values(activity.actions).map(({ card: id, across, type, text, owner, due }) => {
      const about = standing(activity, id)
      const other = standing(activity, across)?.label ?? ''
      const along = alongWith(activity, [id, across], language).join(', ')
      return {
        cardId: about?.id ?? id,
        card: about?.label ?? '',
        across: other,
        along,
        type,
        text,
        owner,
        due,
      }
    }),
    isBare: Object.keys(activity.cards).length + Object.keys(activity.marks).length === 0,
    consent: (isRated && consentOf(proposal)) || null,
    parts: partsIn(activity, language),
    supply: looseCards(activity).map((one) => one.label),
    snapshot: startsAnew(method) ? linesKept(method, activity, about) : [],
    agreements: openAgreementLines(activity, language),
    compared: comparisonOf(activity, language) ?? null,
  }
}

function sourceDetails(activity: Activity, card: Card, language: Language): HarvestCard['details'] {
  const source = sourceOf(activity, card)
  return source ? [{ title: { nl: 'Bron', en: 'Source' }[language], value: sourceLine(source) }] : []
}

/** @returns what is known of an activity besides what lies on its table, for who writes down how the group stands */
export function aboutOf(meeting: Meeting, activity: Activity, language: Language, timeZone?: string): About {
  const members = Object.values(meetingIn(meeting, activity.id).members)
  return {
    language,
    date: dayOf(meeting.createdAt, timeZone),
    people: members.filter((member) => !member.gone && member.takesPart).length,
    decided: coreOf(activity),
    reasonsOf: (one) => reasonsOf(activity, new Set([one, ...partsOf(activity, one)].map(({ id }) => id))),
    alongWith: (id) => alongWith(activity, [id], language),
  }
}

/** Whether a group can begin a method with what it wrote down of it an earlier time. */
function startsAnew({ settings }: Method): boolean {
  return settings.some(({ id }) => id === EARLIER_SETTING)
}

/** @returns why people moved these cards; in an order that says nothing, as ids are random */
export function reasonsOf({ moves }: Activity, cards: ReadonlySet<CardId>): string[] {
  return Object.values(moves)
    .filter((move) => move.note !== '' && cards.has(move.card))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((move) => move.note)
}

/** Cards the group decided the same about: what it decided in words, or null where that is what the core is called. */
export type Decision = { title: Words | null; cards: Card[] }

/** @returns what the group decided, in the order of the method: about each zone where that is told apart, else as one. */
export function decisionsOf(activity: Activity): Decision[] {
  const method = methodOf(activity.method)
  const core = coreOf(activity)
  if (!method || core.length === 0) return []
  const { choiceTitle, ranking } = tableOf(method)
  if (!choiceTitle) return [{ title: null, cards: core }]
  return ranking(activity).flatMap(({ zone }) => {
    const cards = core.filter((card) => card.zone === zone)
    return cards.length > 0 ? [{ title: choiceTitle(zone), cards }] : []
  })
}

/**
 * @returns the cards the group decided on, by its own choice or by consent with a proposal; none that is parked.
 * What only suggests itself was not decided.
 */
export function coreOf(activity: Activity): Card[] {
  const method = methodOf(activity.method)
  const decided = activity.chosen ?? agreed(proposalOf(activity))
  const cards = decided.flatMap((id) => standing(activity, id) ?? [])
  // What was chosen and may no longer be, because its why was taken away, does not leave the meeting.
  return [...new Set(cards)].filter(
    (card) => !card.parked && !(method && tableOf(method).choiceRefusal?.(activity, card)),
  )
}

function proposalOf({ ratings }: Activity): Rating | undefined {
  return Object.values(ratings).find(({ isWhole }) => isWhole)
}

/** How many consent with a proposal, or null where that is not known. */
function consentOf(proposal: Rating): Record<Consent, number> | null {
  const count = (level: Consent) => countOf(proposal, WHOLE, level)
  return proposal.outcome && { yes: count('yes'), concern: count('concern'), notYet: count('notYet') }
}

/** The cards of a proposal the group rated; none where nobody answered, or as many said "not yet" as did not. */
function agreed(proposal: Rating | undefined): readonly CardId[] {
  if (!proposal || proposal.open || proposal.cast === 0) return []
  const counts = consentOf(proposal)
  return counts && counts.notYet >= counts.yes + counts.concern ? [] : proposal.items
}

/**
 * @returns the cards a group that goes on with some can put aside: not decided on, without a step, and not what a method
 * keeps in view; none before it goes on with anything
 */
export function restOf(activity: Activity): Card[] {
  const method = methodOf(activity.method)
  const kept = new Set([
    ...coreOf(activity),
    ...Object.values(activity.actions).flatMap(({ card }) => standing(activity, card) ?? []),
  ])
  if (kept.size === 0) return []
  return looseCards(activity).filter(
    (card) => !card.parked && !kept.has(card) && !(method && tableOf(method).stays?.(activity, card)),
  )
}

/** @returns whether the method asks people what they stand behind, and nothing came of it (yet) */
export function isUndecided(activity: Activity): boolean {
  const phases = methodOf(activity.method)?.phases ?? []
  const asks = phases.some((phase) => {
    const rating = usedIn(phase, 'rate')
    return rating !== undefined && !rating.items
  })
  return asks && coreOf(activity).length === 0
}

function coreKindOf({ phases }: Method): Harvest['coreKind'] {
  const proposal = phases.flatMap((phase) => usedIn(phase, 'rate') ?? []).find(({ whole }) => whole)
  if (proposal) return proposal.called ? 'chosen' : 'proposed'
  return phases.some((phase) => usedIn(phase, 'choose')) ? 'chosen' : 'none'
}

/** What the method asked about a card and somebody answered, as people read it; that it was looked at says nothing. */
export function detailsOf(
  asked: readonly Detail[],
  activity: Activity,
  card: Card,
  language: Language,
): HarvestCard['details'] {
  return asked.flatMap((detail) => {
    const isCheck = detail.type === 'choice' && detail.options.length === 1
    const said = isCheck ? undefined : card.details[detail.id]
    return said ? [{ title: detail.title[language], value: answer(activity, detail, said, language) }] : []
  })
}

function answer(activity: Activity, detail: Detail, said: string, language: Language): string {
  switch (detail.type) {
    case 'text':
      return said
    case 'card':
      return standing(activity, said)?.label ?? ''
    case 'choice':
      return detail.options.find(({ id }) => id === said)?.title[language] ?? said
  }
}

function describe(activity: Activity, card: Card, zone: string): Omit<HarvestCard, 'details' | 'decided'> {
  const parts = partsOf(activity, card)
  const within = new Set([card, ...parts].map((one) => one.id))
  return {
    id: card.id,
    label: card.label,
    text: card.text,
    zone,
    place: { zone: card.zone, x: card.x, y: card.y },
    reasons: reasonsOf(activity, within),
    originals: originalsOf(activity, card),
    parked: card.parked,
  }
}

/** @returns what a card said before, and what lies in it; a pile that was dragged together began with the name of a part */
export function originalsOf(activity: Activity, { original, pile }: Card): Original[] {
  const parts = pile.flatMap((id) => activity.cards[id] ?? [])
  const isOfPart = parts.some(({ label, text }) => label === original?.label && text === original.text)
  return [
    ...(original && !isOfPart ? [original] : []),
    ...parts.flatMap((part) => [{ label: part.label, text: part.text }, ...originalsOf(activity, part)]),
  ]
}

/** @returns every card in a pile, each followed by what lies within it. */
function partsOf(activity: Activity, card: Card): Card[] {
  return card.pile.flatMap((id) => {
    const part = activity.cards[id]
    return part ? [part, ...partsOf(activity, part)] : []
  })
}
