import { describe, expect, test } from 'vitest'
import { FACILITATOR, type Meeting } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { settingsOf } from '../methods/settings.ts'
import { saying } from '../testing/answers.ts'
import { harvestCsv, harvestJson, harvestMarkdown } from '../testing/harvest-files.ts'
import { Table } from '../testing/table.ts'
import { type Harvest, harvestOf } from './harvest.ts'

/** A KanDoe played to its end, by people whose names appear nowhere else. */
function played(): Table {
  const table = new Table({ rings: 3, rounds: 2 }).join('Aleida', 'Berend', 'Cornelis', 'Dieuwertje')
  table.deal({ aleida: ['Rust'], berend: ['Kalmte'], cornelis: ['=1+1'], dieuwertje: ['Buiten spelen'] })
  table.merge('Rust in de klas', ['rust', 'kalmte']).merge('Spelen', ['buiten-spelen']).goTo('rounds')
  const move = (who: string, card: string, note: string) =>
    table.say(who, 'card.move', { card, zone: table.inward(card), note })
  move('aleida', 'rust-in-de-klas', 'Anders hoor je niets')
  move('berend', 'rust-in-de-klas', '')
  table.say('cornelis', 'turn.end', {})
  move('dieuwertje', '-1-1', '@HOME telt ook')
  table.goTo('check').say(FACILITATOR, 'rating.propose', { cards: ['rust-in-de-klas'] })
  for (const who of ['aleida', 'berend', 'cornelis', 'dieuwertje'])
    table.say(who, 'rating.answer', { answers: saying('yes') })
  table.goTo('next').say(FACILITATOR, 'card.park', { cards: ['buiten-spelen'], parked: true })
  const action = {
    card: 'rust-in-de-klas',
    text: 'Stilteplek "boven"; maken',
    owner: 'de werkgroep',
    due: '2026-12-01',
  }
  return table.say('berend', 'action.set', { action: 'x1', type: 'action', ...action }).goTo('harvest')
}

function harvest(meeting: Meeting = played().meeting, language: 'nl' | 'en' = 'nl'): Harvest {
  return harvestOf(meeting, 'a1', language) as Harvest
}

describe('what leaves a meeting', () => {
  test('a pile that was dragged together and then renamed tells each original once', () => {
    const table = new Table({}, 'swot').join('Aleida', 'Berend').goTo('inside')
    table.write('aleida', 'Rust', { zone: 'strength' }).write('berend', 'Kalmte', { zone: 'strength' })
    table.goTo('order').say('aleida', 'cards.stack', { pile: 'p', card: 'kalmte', onto: 'rust' })
    table.say('aleida', 'pile.make', { pile: 'p', cards: ['p'], label: 'Stilte', text: '' })
    const cards = harvest(table.meeting).ranking.flatMap((zone) => zone.cards)
    expect(cards[0]).toMatchObject({ label: 'Stilte' })
    expect(cards[0]?.originals.map(({ label }) => label).sort()).toEqual(['Kalmte', 'Rust'])
  })

  test('the core with its reasons and originals, ranking by ring, what is parked, and what is agreed', () => {
    const { core, ranking, parked, actions, consent, people, question } = harvest()
    expect(question).toBe('Wat telt voor ons?')
    expect(people).toBe(4)
    expect(core).toMatchObject([
      { label: 'Rust in de klas', zone: 'Midden', reasons: ['Anders hoor je niets'] },
    ])
    expect(core[0]?.originals.map(({ label }) => label)).toEqual(['Rust', 'Kalmte'])
    expect(ranking.map(({ zone, cards }) => [zone, cards.map(({ label }) => label)])).toEqual([
      ['Midden', ['Rust in de klas']],
      ['Ring 2', ['=1+1']],
      ['Ring 1', ['Spelen']],
    ])
    expect(parked).toMatchObject([{ label: 'Spelen', originals: [{ label: 'Buiten spelen', text: '' }] }])
    expect(actions).toMatchObject([{ card: 'Rust in de klas', type: 'action', due: '2026-12-01' }])
    expect(consent).toEqual({ yes: 4, concern: 0, notYet: 0 })
  })

  test('of a pile of piles everything that was written stays readable', () => {
    const table = new Table().join('Alice', 'Bob', 'Charlie')
    table.deal({ alice: ['Rust'], bob: ['Kalmte'], charlie: ['Stilte'] })
    table.merge('Twee', ['rust', 'kalmte']).merge('Drie', ['twee', 'stilte'])
    const [pile] = harvest(table.meeting).ranking.flatMap(({ cards }) => cards)
    expect(pile?.originals.map(({ label }) => label)).toEqual(['Twee', 'Rust', 'Kalmte', 'Stilte'])
  })

  test('no name of anyone who took part, and nobody’s authorship, vote or pass, in any form', () => {
    const one = harvest()
    for (const text of [harvestJson(one), harvestCsv(one), harvestMarkdown(one)]) {
      expect(text).not.toMatch(/aleida|berend|cornelis|dieuwertje|coach|facilitator|makers|answers|pass/i)
    }
  })

  test('the core that was rated is the core; what only lies in the centre was not decided', () => {
    const table = played()
    const { ratings, ...rest } = table.activity
    const unrated = { ...table.meeting, activities: { a1: { ...rest, ratings: {} } } }
    expect(harvest(unrated)).toMatchObject({ core: [], isUndecided: true })
    expect(harvestMarkdown(harvest(unrated))).toContain('_Er is nog niets besloten._')
    expect(harvest(unrated).consent).toBeNull()
    table.say(FACILITATOR, 'card.park', { cards: ['rust-in-de-klas'], parked: true })
    expect(harvest(table.meeting).core).toEqual([])
  })

  test('a core that is still being rated, that nobody answered about, or that most refused, was not decided', () => {
    const table = new Table().join('Alice', 'Bob', 'Charlie', 'Dora')
    const core = () => harvest(table.meeting).core.map(({ label }) => label)
    table
      .deal({ alice: ['Rust'] })
      .goTo('check')
      .say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
    expect(core()).toEqual([])
    table.say(FACILITATOR, 'rating.close', {})
    expect(core()).toEqual([])
    const answer = (...said: ('yes' | 'notYet')[]) => {
      table.say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
      for (const [index, level] of said.entries())
        table.say(['alice', 'bob', 'charlie', 'dora'][index] as string, 'rating.answer', {
          answers: saying(level),
        })
    }
    answer('notYet', 'notYet', 'yes', 'yes')
    expect(core()).toEqual([])
    answer('notYet', 'yes', 'yes', 'yes')
    expect(core()).toEqual(['Rust'])
  })

  test('an activity nobody knows has no harvest', () => {
    expect(harvestOf(played().meeting, 'a2')).toBeUndefined()
  })
})

describe('as JSON', () => {
  test('its supply starts a new meeting', () => {
    const { supply, kring, version } = JSON.parse(harvestJson(harvest()))
    expect({ kring, version }).toEqual({ kring: 'harvest', version: 1 })
    expect(supply.toSorted()).toEqual(['=1+1', 'Rust in de klas', 'Spelen'])
    expect(settingsOf(methodOf('kandoe')!, { supply })).toMatchObject({ supply })
  })
})

describe('as CSV', () => {
  test('no cell is a formula to a spreadsheet', () => {
    const [first] = harvest().ranking
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      const cards = [{ ...first!.cards[0]!, label: `${start}cmd` }]
      expect(harvestCsv({ ...harvest(), ranking: [{ zone: 'Midden', cards }] })).toContain(`"'${start}cmd"`)
    }
    expect(harvestCsv(harvest())).toContain(`"'=1+1"`)
    expect(harvestCsv(harvest())).toContain(`"'@HOME telt ook"`)
  })

  test.each([';', ',', '\t'])('nor where it splits rows at %j, which may not be ours', (separator) => {
    const [first] = harvest().ranking
    for (const text of ['a;=1+1', 'a, =1+1', 'a,"=1+1', 'a;;-2', 'b,+3;@x', ';＝1']) {
      const cards = [{ ...first!.cards[0]!, label: text }]
      const csv = harvestCsv({ ...harvest(), ranking: [{ zone: 'Midden', cards }] })
      const cells = csv.split(/\r\n/).flatMap((line) => line.split(separator))
      // Quotes and spaces at the beginning of a cell count for nothing; the apostrophe makes it text.
      for (const cell of cells) expect(cell.replace(/^["\s]+/, '')).not.toMatch(/^[=+\-@＝]/)
    }
  })

  test('quotes, separators and line ends inside a cell stay inside it', () => {
    const rows = read(harvestCsv(harvest()), ';')
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    const [head = []] = rows
    const told = rows.map((row) => Object.fromEntries(row.map((cell, at) => [head[at], cell])))
    expect(told).toContainEqual(
      expect.objectContaining({
        Wat: 'Stilteplek "boven"; maken',
        Soort: 'actie',
        Wie: 'de werkgroep',
        Wanneer: '1 december 2026',
      }),
    )
    const inCentre = { Deel: 'Van het midden naar buiten', Plaats: 'Midden', Wat: 'Rust in de klas' }
    expect(told).toContainEqual(
      expect.objectContaining({
        ...inCentre,
        Waarom: 'Anders hoor je niets',
        'Hierin samengevoegd': 'Rust, Kalmte',
      }),
    )
  })

  test('opens as a table in both languages: a mark for UTF-8, semicolons in Dutch, commas in English', () => {
    expect(harvestCsv(harvest())).toMatch(/^\ufeff"Onderdeel";"Deel";"Plaats";"Wat";/)
    expect(harvestCsv(harvest(undefined, 'en'))).toMatch(/^\ufeff"Activity","Part","Place","What",/)
    expect(harvestCsv(harvest())).toMatch(/"\r\n$/)
  })

  /** Reads CSV as RFC 4180 says. */
  function read(csv: string, separator: string): string[][] {
    const cell = new RegExp(`"((?:[^"]|"")*)"(${separator}|\\r\\n)`, 'y')
    const rows: string[][] = [[]]
    cell.lastIndex = 1
    for (let match = cell.exec(csv); match; match = cell.exec(csv)) {
      rows.at(-1)?.push((match[1] as string).replaceAll('""', '"'))
      if (match[2] !== separator) rows.push([])
    }
    return rows.slice(0, -1)
  }
})

describe('as Markdown', () => {
  test('has a heading for the question, the core, agreements, the ranking and what is parked', () => {
    const headings = harvestMarkdown(harvest())
      .split('\n')
      .filter((line) => line.startsWith('#'))
    expect(headings).toEqual([
      '# Wat telt voor ons?',
      '## Onze kern: hier zien we kansen',
      '## Wat we gaan doen',
      '## Van het midden naar buiten',
      '### Midden',
      '### Ring 2',
      '### Ring 1',
      '## Geparkeerd',
    ])
  })

  test('what people typed is shown, not obeyed', () => {
    const hostile = '# <script>x</script> [a](b) **vet** `c` | &copy; ~~z~~'
    const text = harvestMarkdown({ ...harvest(), question: hostile, title: hostile })
    expect(text).toContain(
      '# \\# \\<script\\>x\\</script\\> \\[a\\](b) \\*\\*vet\\*\\* \\`c\\` \\| \\&copy; \\~\\~z\\~\\~',
    )
  })

  test.each([
    ['1. Tijd', '1\\. Tijd'],
    ['12) Tijd', '12\\) Tijd'],
    ['---', '\\---'],
    ['- - -', '\\- - -'],
    ['+ meer', '\\+ meer'],
    ['===', '\\=\\=\\='],
    ['$x^2$', '\\$x\\^2\\$'],
    ['שלום', '\u2068שלום\u2069'],
  ])('%s stays text wherever it stands', (said, shown) => {
    const one = harvest()
    const conclusion = { ...one.actions[0]!, type: 'conclusion' as const, across: '', text: said }
    const card = { ...one.ranking.flatMap(({ cards }) => cards)[0]!, label: said }
    const text = harvestMarkdown({ ...one, question: said, actions: [conclusion], parked: [card] })
    const lines = text.split('\n').filter((line) => line.includes(shown))
    expect(lines).toEqual([`# ${shown}`, `- ${shown}`, `- ${shown}`])
  })

  test('lines to go on from that hold fences stay between theirs', () => {
    const snapshot = ['1 Rust', '1 ```` vet', '2 Tijd']
    const fence = '`'.repeat(5)
    const text = harvestMarkdown({ ...harvest(), snapshot })
    expect(text).toContain(['', fence, ...snapshot, fence, ''].join('\n'))
  })

  test('tells the day as people there call it', () => {
    const late = { ...harvest(), createdAt: Date.UTC(2026, 10, 29, 23, 30) }
    expect(harvestMarkdown(late, 'Europe/Brussels')).toContain('· 30 november 2026')
    expect(harvestMarkdown(late, 'America/Curacao')).toContain('· 29 november 2026')
  })

  test('in English where asked', () => {
    expect(harvestMarkdown(harvest(undefined, 'en'))).toContain('## What we will do')
  })
})

describe('what leaves a SWOT', () => {
  /** Four people, one card each side, crossed; the tick that a card lies right says nothing to a reader. */
  function crossed(): Harvest {
    const table = new Table().join('Alice', 'Bob', 'Charlie', 'Dora')
    const plan = { method: 'swot', question: 'Waar staan we?', settings: { crossing: true, pairs: false } }
    table.say(FACILITATOR, 'agenda.add', { added: 'a2', ...plan }).say(FACILITATOR, 'agenda.go', { to: 'a2' })
    table.goTo('inside').say('alice', 'card.write', { card: 'c1', label: 'Team', text: '', zone: 'strength' })
    table
      .goTo('outside')
      .say('bob', 'card.write', { card: 'c2', label: 'Buurt', text: '', zone: 'opportunity' })
    table.goTo('order').say('alice', 'cards.detail', { cards: ['c1'], detail: 'box', value: 'right' })
    table.goTo('pick').say(FACILITATOR, 'choice.set', { cards: ['c2'] })
    const question = { type: 'question', text: 'Hoe helpt het team?', owner: '', due: '' } as const
    table.goTo('cross').say('alice', 'action.set', { action: 'q1', card: 'c1', across: 'c2', ...question })
    const conclusion = { type: 'conclusion', text: 'Wij kunnen dit', owner: '', due: '' } as const
    table.say('bob', 'action.set', { action: 'q2', card: '', ...conclusion })
    return harvestOf(table.goTo('harvest').meeting, 'a2') as Harvest
  }

  test('what was chosen, and no mention of what was only looked at', () => {
    const { core, coreKind, ranking } = crossed()
    expect(coreKind).toBe('chosen')
    expect(core.map(({ label }) => label)).toEqual(['Buurt'])
    expect(ranking.flatMap(({ cards }) => cards).flatMap(({ details }) => details)).toEqual([])
  })

  test('as Markdown: crossings with both cards, conclusions apart, no agreements that nobody made', () => {
    const lines = harvestMarkdown(crossed()).split('\n')
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Dit telt het meest',
      '## Mogelijke leervragen',
      '## Wat ons opviel',
      '## Alle kaarten',
      '## Om later mee verder te gaan',
    ])
    expect(lines).toContain('- Hoe helpt het team?')
    expect(lines).toContain('  - Gekruist: Team × Buurt')
    expect(lines).toContain('- Wij kunnen dit')
  })

  test('as a table: what is about the whole board has a row of its own, and every row is as wide as the first', () => {
    const rows = harvestCsv(crossed())
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'))
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(rows.some((row) => row.includes('"Hoe helpt het team?"') && row.includes('"Team × Buurt"'))).toBe(
      true,
    )
    expect(rows.some((row) => row.includes('"Wij kunnen dit"'))).toBe(true)
  })
})
