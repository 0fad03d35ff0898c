import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phasesOf } from '../affordances.ts'
import { ratingNow } from '../capabilities/rate/asked.ts'
import { askedIn, type Rating } from '../capabilities/rate/rating.ts'
import { scaleOf } from '../capabilities/rate/scales.ts'
import { type Activity, type CardId, FACILITATOR, looseCards, SERVER } from '../meeting.ts'
import { METHODS } from '../methods/all.ts'
import { usedIn, usedNow } from '../methods/phases.ts'
import { tableOf } from '../methods/table.ts'
import { parseStatement } from '../statement.ts'
import { saying } from '../testing/answers.ts'
import { harvestCsv, harvestJson, harvestMarkdown } from '../testing/harvest-files.ts'
import { runs } from '../testing/runs.ts'
import { type StatementChoice, saidAt, statementChoices } from '../testing/statement-choices.ts'
import { Table } from '../testing/table.ts'
import { harvestOf } from './harvest.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora', 'eva']
const choices = fc.array(statementChoices, { maxLength: 60, size: 'max' })

/** How a group answers first, where it does: so many refuse, and the others say the best. */
type Refusing = number | undefined

/**
 * A group that wrote its cards and speaks from some step on; with fewer than four no counts are shown.
 * @param refusing whether everybody answered first, so that something suggests itself, or was refused
 */
function gathered(method: string, size: number, start: number, refusing: Refusing, decided: Decided): Table {
  const people = PEOPLE.slice(0, size)
  const table = new Table({}, method).join(...people)
  const steps = phasesOf(table.activity)
  table.writtenBefore(steps.length, people)
  const rates = ({ phase }: (typeof steps)[number]) => usedIn(phase, 'rate')
  const first = (is: (step: (typeof steps)[number]) => unknown) => steps.findIndex(is)
  // A proposal decides; where there is none, what was answered about cards may.
  const asking = [
    first((step) => rates(step)?.whole),
    first((step) => rates(step) && !rates(step)?.items),
    first(rates),
  ]
  const rating = asking.find((index) => index >= 0) ?? -1
  const asks = steps[rating]
  if (asks) table.goTo(asks.phase.id, asks.round)
  // Half of the cards have what a method wants to know before they may be chosen.
  const half = Object.keys(table.activity.cards).filter((_card, index) => index % 2 === 0)
  for (const detail of tableOf(table.method).details?.(table.activity.settings) ?? []) {
    const value = detail.type === 'choice' ? (detail.options[0]?.id ?? '') : 'omdat het telt'
    table.attempt(FACILITATOR, 'cards.detail', { cards: half, detail: detail.id, value })
  }
  if (refusing !== undefined) rated(table, people, refusing, decided)
  const step = steps[Math.max(rating, 0) + (start % 3) - 1] ?? steps[0]
  if (step) table.goTo(step.phase.id, step.round)
  return table
}

/** Everybody answers about a proposal, or one card of each zone: what suggests itself after that is nobody's choice yet. */
function rated(table: Table, people: readonly string[], refusing: number, decided: Decided): void {
  const use = usedNow(table.activity, 'rate')
  if (use?.whole) {
    const cards = (use.among?.(table.activity) ?? looseCards(table.activity)).slice(0, 2).map(({ id }) => id)
    if (table.attempt(FACILITATOR, 'rating.propose', { cards, rating: 0 }) === undefined)
      decided.hear({ kind: 'rating.propose', cards })
  }
  const rating = ratingNow(table.activity)
  if (!rating?.open) return
  const { levels } = scaleOf(rating.scale)
  const asked = rating.isWhole ? askedIn(rating) : oneOfEach(table.activity, rating)
  for (const [index, who] of people.entries()) {
    const level = levels.at(index < refusing ? -1 : 0)?.id ?? ''
    const answers = saying(Object.fromEntries(asked.map((item) => [item, level])))
    table.attempt(who, 'rating.answer', { answers, rating: rating.number })
  }
}

/** One item of each zone, one of which more is known where there is such a one. */
function oneOfEach({ cards }: Activity, { items }: Rating): string[] {
  const zones = new Map(items.map((item) => [cards[item]?.zone ?? item, item]))
  const founded = items.filter((item) => Object.keys(cards[item]?.details ?? {}).length)
  for (const item of founded.toReversed()) zones.set(cards[item]?.zone ?? item, item)
  return [...zones.values()]
}

/** What people said decides, read off the ledger and not off the board: the last choice, else the last proposal that was rated. */
class Decided {
  #chosen: readonly CardId[] | undefined
  #proposed: readonly CardId[] = []

  hear(said: { kind: string; cards?: readonly CardId[] }): void {
    if (said.kind === 'choice.set') this.#chosen = said.cards ?? []
    if (said.kind === 'rating.propose') this.#proposed = said.cards ?? []
  }

  /** @returns the labels of what was decided and still stands: not put aside, and not without what it has to have */
  in(activity: Activity, table: Table): string[] {
    const cards = this.#chosen ?? (stands(activity.ratings.core) ? this.#proposed : [])
    const labels = cards.flatMap((id) => {
      let card = activity.cards[id]
      while (card?.within) card = activity.cards[card.within]
      const counts = card && !card.parked && !tableOf(table.method).choiceRefusal?.(activity, card)
      return counts ? [card?.label as string] : []
    })
    return [...new Set(labels)].sort()
  }
}

function stands(rating: Rating | undefined): boolean {
  if (!rating || rating.open || rating.cast === 0) return false
  const { yes = 0, concern = 0, notYet = 0 } = rating.outcome?.whole?.counts ?? {}
  return !rating.outcome || notYet < yes + concern
}

/** Methods in which something suggests itself once all rated, and those in which a proposal can be refused. */
const SUGGESTS = ['swot', 'bbb']
const REFUSES = ['kandoe']

for (const { id: method } of METHODS)
  test(`${method}: the harvest names as chosen what was chosen, in every format, and nothing else`, () => {
    let decisions = 0
    let suggestions = 0
    let refusals = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5 }),
        fc.nat(8),
        fc.option(fc.nat(5), { nil: undefined }),
        choices,
        (size, start, refusing, said) => {
          const decided = new Decided()
          const table = gathered(method, size, start, refusing, decided)
          suggestions += tableOf(table.method).coreSuggestion(table.activity).length
          refusals += Object.values(table.activity.ratings).filter(
            (one) => one.isWhole && !stands(one),
          ).length
          expectNamed(table, decided.in(table.activity, table))
          for (const [index, choice] of said.entries()) {
            const before = table.meeting
            speak(table, choice, index + 1, decided)
            // What was refused changed nothing of what was looked at before.
            if (table.meeting === before) continue
            const expected = decided.in(table.meeting.activities.a1 as Activity, table)
            decisions += expected.length
            expectNamed(table, expected)
          }
        },
      ),
      runs(40),
    )
    const isAsked = METHODS.find(({ id }) => id === method)?.phases.some(
      (phase) => usedIn(phase, 'rate') && !usedIn(phase, 'rate')?.items,
    )
    if (isAsked) expect(decisions, 'something was decided now and then').toBeGreaterThan(0)
    if (SUGGESTS.includes(method))
      expect(suggestions, 'something had suggested itself now and then').toBeGreaterThan(0)
    if (REFUSES.includes(method)) expect(refusals, 'a proposal was refused now and then').toBeGreaterThan(0)
  })

function speak(table: Table, choice: StatementChoice, count: number, decided: Decided): void {
  // One activity is about one decision: what else is taken up in the meeting is another run.
  if (choice.kind === 'agenda.add' || choice.kind === 'agenda.go') return
  const said = saidAt(table, choice, count)
  if (said === 'join') {
    table.hear({ kind: 'member.join', member: `late${count}`, name: `Laat ${count}` }, SERVER)
    return
  }
  const parsed = parseStatement(table.spoken(said.saying, said))
  if ('refused' in parsed) return
  // What a group decides in its own activity is not decided in this one.
  const isHere = said.at === undefined || said.at === 'a1'
  if (table.hear(parsed.statement, said.who).ok && isHere) decided.hear(parsed.statement as never)
}

/** What was looked at last: every format follows from the harvest, and most of what is said changes nothing in it. */
let lookedAt = ''

/** Every format of the harvest names these as decided, and no other card. */
function expectNamed(table: Table, expected: string[]): void {
  const harvest = harvestOf(table.meeting, 'a1')
  if (!harvest) throw new Error('there is no harvest')
  const said = JSON.stringify([expected, harvest])
  if (said === lookedAt) return
  lookedAt = said
  const json = JSON.parse(harvestJson(harvest)) as typeof harvest
  expect(json.core.map(({ label }) => label).sort()).toEqual(expected)
  for (const { cards } of json.ranking)
    for (const { label, decided } of cards)
      expect([label, decided !== '']).toEqual([label, expected.includes(label)])
  const heading = harvest.coreKind === 'chosen' ? harvest.coreTitle : 'Onze kern: '
  const rows = harvestCsv(harvest).split('\r\n').slice(1)
  const named = rows
    .map((row) => row.split('";"'))
    .filter((cells) => cells[1]?.startsWith(heading))
    // What is said of all of them stands before them.
    .filter((cells) => !/^(Instemming: .*|Er is nog niets besloten\.)$/.test(cells[3] ?? ''))
  expect([...new Set(named.map((cells) => cells[3]))].sort()).toEqual(expected)
  const markdown = harvestMarkdown(harvest)
  const part = markdown.split(/^## /m).find((one) => one.startsWith(heading)) ?? ''
  const labels = [...part.matchAll(/^- \*\*(.*?)\*\*/gm)].map(([, label]) => label).sort()
  expect(labels).toEqual(expected)
  expect(part.includes('_Er is nog niets besloten._')).toBe(harvest.isUndecided)
}
