import { dayOf } from '../basis/day.ts'
import { isolated } from '../basis/direction.ts'
import type { Words } from '../basis/words.ts'
import { usedIn } from '../methods/phases.ts'
import { methodOf } from '../methods/registry.ts'
import { comparisonSaid } from './compare.ts'
import type { Harvest, HarvestCard } from './harvest.ts'

const WORDS = {
  core: { nl: 'Kern', en: 'Core' },
  ranking: { nl: 'Volgorde', en: 'Ranking' },
  parked: { nl: 'Geparkeerd', en: 'Parked' },
  byZone: { nl: 'Alle kaarten', en: 'All cards' },
  actions: { nl: 'Wat we gaan doen', en: 'What we will do' },
  unagreed: { nl: 'Er is nog niets afgesproken.', en: 'Nothing has been agreed yet.' },
  somebody: { nl: 'persoon deed mee', en: 'person took part' },
  people: { nl: 'mensen deden mee', en: 'people took part' },
  crossings: { nl: 'Mogelijke leervragen', en: 'Candidate learning questions' },
  conclusions: { nl: 'Wat ons opviel', en: 'What stood out for us' },
  with: { nl: 'Gekruist met', en: 'Crossed with' },
  chosen: { nl: 'Gekozen', en: 'Chosen' },
  because: { nl: 'Waarom', en: 'Why' },
  together: { nl: 'Hierin samengevoegd', en: 'Brings together' },
  place: { nl: 'Plaats', en: 'Place' },
  card: { nl: 'Kaart', en: 'Card' },
  text: { nl: 'Toelichting', en: 'Explanation' },
  inCore: { nl: 'In de kern', en: 'In the core' },
  follow: { nl: 'Vervolg', en: 'Follow-up' },
  owner: { nl: 'Wie', en: 'Who' },
  due: { nl: 'Wanneer', en: 'When' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  question: { nl: 'vraag', en: 'question' },
  action: { nl: 'actie', en: 'action' },
  conclusion: { nl: 'conclusie', en: 'conclusion' },
  assignment: { nl: 'opdracht', en: 'assignment' },
  empty: { nl: 'geen', en: 'none' },
  undecided: { nl: 'Er is nog niets besloten.', en: 'Nothing has been decided yet.' },
  snapshot: { nl: 'Om later mee verder te gaan', en: 'To go on from later' },
  consent: { nl: 'Instemming', en: 'Consent' },
  concern: { nl: 'met bezorgdheid', en: 'with concern' },
  notYet: { nl: 'nog niet', en: 'not yet' },
  nothingKept: { nl: 'Hiervan wordt niets bewaard.', en: 'Nothing of this is kept.' },
} as const satisfies Record<string, Words>

/** @returns the harvest as JSON text; its `supply` can start a new meeting. */
export function harvestJson(harvest: Harvest): string {
  return `${JSON.stringify(harvest, null, 2)}\n`
}

/** @returns one row per card and follow-up, for a spreadsheet: UTF-8 with mark, RFC 4180 quoting, semicolons for Dutch. */
export function harvestCsv(harvest: Harvest): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][harvest.language]
  const cards = harvest.ranking.flatMap((group) => group.cards)
  const titles = [...new Set(cards.flatMap((card) => card.details.map(({ title }) => title)))]
  const isCrossed = harvest.actions.some(({ across }) => across !== '')
  const follow = ({ text, owner, due, across }: Harvest['actions'][number]) => [
    text,
    owner,
    due,
    ...(isCrossed ? [across] : []),
  ]
  const nothing = isCrossed ? ['', '', '', ''] : ['', '', '']
  const rows: string[][] = [
    [
      word('place'),
      word('card'),
      word('text'),
      word(harvest.coreKind === 'chosen' ? 'chosen' : 'inCore'),
      word('parked'),
      word('because'),
      word('together'),
      ...titles,
      word('follow'),
      word('owner'),
      word('due'),
      ...(isCrossed ? [word('with')] : []),
    ],
  ]
  for (const { zone, cards } of harvest.ranking) {
    for (const card of cards) {
      const actions = harvest.actions.filter((action) => action.cardId === card.id)
      const base = [
        zone,
        card.label,
        card.text,
        card.decided === '' ? word('no') : harvest.coreKind === 'chosen' ? card.decided : word('yes'),
        card.parked ? word('yes') : word('no'),
        card.reasons.join(' | '),
        card.originals.map(({ label }) => label).join(' | '),
        ...titles.map((title) => card.details.find((detail) => detail.title === title)?.value ?? ''),
      ]
      if (actions.length === 0) rows.push([...base, ...nothing])
      for (const action of actions) rows.push([...base, ...follow(action)])
    }
  }
  // What is about the whole board has no card to stand with.
  const onTable = new Set(cards.map((card) => card.id))
  for (const action of harvest.actions.filter(({ cardId }) => !onTable.has(cardId)))
    rows.push([...['', '', '', '', '', '', ''], ...titles.map(() => ''), ...follow(action)])
  // What stands apart from the cards: its part, what it says, and what was said of it.
  for (const { title, lines: all } of harvest.parts)
    for (const { text, said, examples } of all)
      rows.push([title, text, said, '', '', examples.join(' | '), '', ...titles.map(() => ''), ...nothing])
  const separator = harvest.language === 'nl' ? ';' : ','
  return `\ufeff${rows.map((row) => row.map(csvCell).join(separator)).join('\r\n')}\r\n`
}

/**
 * A spreadsheet must never read a cell as a formula, nor what is a cell to one that takes another separator: that one
 * takes our quotes for text and begins a cell behind every separator of its own.
 */
function csvCell(text: string): string {
  const safe = text.replaceAll(/(^|[;,\t|]["'\s]*)(?=[=+\-@＝＋－＠\t\r])/g, "$1'")
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * @param timeZone in which the day is told; that of the machine when absent
 * @returns the harvest as a Markdown page
 */
export function harvestMarkdown(harvest: Harvest, timeZone?: string): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][harvest.language]
  const date = dayOf(harvest.createdAt, timeZone)
  const lines = [
    `# ${md(harvest.question)}`,
    '',
    `${harvest.methodTitle} ${harvest.title ? `· ${md(harvest.title)} ` : ''}· ${date} · ${harvest.people} ${word(harvest.people === 1 ? 'somebody' : 'people')}`,
    '',
  ]
  if (methodOf(harvest.method)?.keep === 'nothing')
    return `${[...lines, `_${word('nothingKept')}_`].join('\n')}\n`
  if (harvest.core.length > 0 || harvest.isUndecided) {
    const heading =
      harvest.coreKind === 'chosen'
        ? harvest.coreTitle
        : `${word('core')}: ${harvest.coreTitle.toLowerCase()}`
    lines.push(`## ${md(heading)}`)
    if (harvest.isUndecided) lines.push('', `_${word('undecided')}_`)
    for (const { title, cards } of decidedOf(harvest))
      lines.push(...(title ? ['', `### ${md(title)}`] : []), '', ...cardList(cards, word))
  }
  if (harvest.consent) {
    const { yes, concern, notYet } = harvest.consent
    lines.push(
      '',
      `${word('consent')}: ${yes} ${word('yes')}, ${concern} ${word('concern')}, ${notYet} ${word('notYet')}`,
    )
  }
  if (harvest.compared) {
    const said = comparisonSaid(harvest.compared, harvest.question, harvest.language)
    lines.push('', `## ${said.title}`, '', ...[...said.before, ...said.counts].map((line) => `- ${md(line)}`))
    if (said.moved.length > 0) lines.push('', ...said.moved.map((line) => `- ${md(line)}`))
    for (const { title, items } of said.lists)
      lines.push('', `### ${title}`, '', ...items.map((item) => `- ${md(item)}`))
  }
  const { crossings, conclusions, agreements } = partsOf(harvest)
  if (crossings.length > 0) {
    lines.push('', `## ${word('crossings')}`, '')
    for (const { text, card, across } of crossings) lines.push(`- ${md(text)} — ${md(card)} × ${md(across)}`)
  }
  if (conclusions.length > 0)
    lines.push('', `## ${word('conclusions')}`, '', ...conclusions.map(({ text }) => `- ${md(text)}`))
  if (agreements.length > 0 || asksAgreements(harvest.method)) lines.push('', `## ${word('actions')}`, '')
  if (agreements.length === 0 && asksAgreements(harvest.method)) lines.push(`_${word('unagreed')}_`)
  for (const { card, along, type, text, owner, due } of agreements) {
    const who = [owner, due].filter(Boolean).map(md).join(', ')
    lines.push(
      `- ${word(type)}: ${md(text)}${who ? ` (${who})` : ''}${card ? ` — ${md(card)}` : ''}${along ? ` (${md(along)})` : ''}`,
    )
  }
  for (const { title, lines: all } of harvest.parts) {
    lines.push('', `## ${md(title)}`, '')
    for (const { text, said, examples } of all) {
      lines.push(`- ${md(text)}${said ? ` (${md(said)})` : ''}`)
      for (const example of examples) lines.push(`  - ${md(example)}`)
    }
  }
  if (harvest.ranking.length > 0)
    lines.push('', `## ${word(harvest.coreKind === 'proposed' ? 'ranking' : 'byZone')}`)
  for (const { zone, cards } of harvest.ranking) {
    lines.push('', `### ${md(zone)}`, '', ...cardList(cards, word))
  }
  if (harvest.parked.length > 0)
    lines.push('', `## ${word('parked')}`, '', ...harvest.parked.map((card) => `- ${md(card.label)}`))
  const later = [...harvest.snapshot, ...harvest.agreements]
  if (later.length > 0) lines.push('', `## ${word('snapshot')}`, '', ...fenced(later))
  return `${lines.join('\n')}\n`
}

/** What was decided, in parts with a title where not the same was decided about all. */
export function decidedOf({ core, coreTitle }: Harvest): { title: string; cards: HarvestCard[] }[] {
  return [...new Set(core.map(({ decided }) => decided))].map((title) => ({
    title: title === coreTitle ? '' : title,
    cards: core.filter(({ decided }) => decided === title),
  }))
}

/** What was taken from the board, by what it is: questions from crossing, conclusions about all of it, and the rest. */
export function partsOf({ actions }: Harvest): {
  crossings: Harvest['actions']
  conclusions: Harvest['actions']
  agreements: Harvest['actions']
} {
  const crossings = actions.filter(({ across }) => across !== '')
  const conclusions = actions.filter(({ type, across }) => type === 'conclusion' && across === '')
  const agreements = actions.filter(({ type, across }) => type !== 'conclusion' && across === '')
  return { crossings, conclusions, agreements }
}

/** @returns whether a method asks what the group is going to do: a list that stays empty says something only then */
export function asksAgreements(method: string): boolean {
  return (methodOf(method)?.phases ?? []).some((phase) => {
    const followUp = usedIn(phase, 'followUp')
    return followUp && !usedIn(phase, 'harvest') && (followUp.takes?.includes('action') ?? true)
  })
}

function cardList(cards: HarvestCard[], word: (key: keyof typeof WORDS) => string): string[] {
  return cards.length ? cards.flatMap((card) => cardLines(card, word)) : [`_${word('empty')}_`]
}

function cardLines(card: HarvestCard, word: (key: keyof typeof WORDS) => string): string[] {
  const lines = [`- **${md(card.label)}**${card.text ? `: ${md(card.text)}` : ''}`]
  for (const { title, value } of card.details) lines.push(`  - ${md(title)}: ${md(value)}`)
  for (const reason of card.reasons) lines.push(`  - ${word('because')}: ${md(reason)}`)
  if (card.originals.length > 0)
    lines.push(`  - ${word('together')}: ${card.originals.map((one) => md(one.label)).join(', ')}`)
  return lines
}

/** What people typed stays text: Markdown and HTML in it are shown, not obeyed. */
function md(text: string): string {
  const escaped = text
    .replace(/[\\`*_{}[\]<>#|~&$^=]/g, '\\$&')
    // At the beginning of a block these make a list or a rule.
    .replace(/^[-+]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  return isolated(escaped)
}

/** Lines as they are, between fences longer than any in them. */
function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(
    2,
    ...lines
      .join('\n')
      .split(/[^`]+/)
      .map((ticks) => ticks.length),
  )
  const fence = '`'.repeat(longest + 1)
  return [fence, ...lines, fence]
}
