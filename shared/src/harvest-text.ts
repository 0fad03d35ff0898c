import type { Harvest, HarvestCard } from './harvest.ts'
import type { Words } from './words.ts'

const WORDS = {
  core: { nl: 'Kern', en: 'Core' },
  ranking: { nl: 'Volgorde', en: 'Ranking' },
  parked: { nl: 'Geparkeerd', en: 'Parked' },
  actions: { nl: 'Afspraken', en: 'Agreements' },
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
  empty: { nl: 'geen', en: 'none' },
  consent: { nl: 'Instemming', en: 'Consent' },
  concern: { nl: 'met zorg', en: 'with concern' },
  notYet: { nl: 'nog niet', en: 'not yet' },
} as const satisfies Record<string, Words>

/** @returns the harvest as JSON text; its `supply` can start a new meeting. */
export function harvestJson(harvest: Harvest): string {
  return `${JSON.stringify(harvest, null, 2)}\n`
}

/** @returns one row per card and follow-up, for a spreadsheet: UTF-8 with mark, RFC 4180 quoting, semicolons for Dutch. */
export function harvestCsv(harvest: Harvest): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][harvest.language]
  const rows: string[][] = [
    [
      word('place'),
      word('card'),
      word('text'),
      word('inCore'),
      word('parked'),
      word('because'),
      word('follow'),
      word('owner'),
      word('due'),
    ],
  ]
  for (const { zone, cards } of harvest.ranking) {
    for (const card of cards) {
      const actions = harvest.actions.filter((action) => action.cardId === card.id)
      const base = [
        zone,
        card.label,
        card.text,
        harvest.core.some((one) => one.id === card.id) ? word('yes') : word('no'),
        card.parked ? word('yes') : word('no'),
        card.reasons.join(' | '),
      ]
      if (actions.length === 0) rows.push([...base, '', '', ''])
      for (const action of actions) rows.push([...base, action.text, action.owner, action.due])
    }
  }
  const separator = harvest.language === 'nl' ? ';' : ','
  return `\ufeff${rows.map((row) => row.map(csvCell).join(separator)).join('\r\n')}\r\n`
}

/** A spreadsheet must never read a cell as a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** @returns the harvest as a Markdown page. */
export function harvestMarkdown(harvest: Harvest): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][harvest.language]
  const date = new Date(harvest.createdAt).toISOString().slice(0, 10)
  const lines = [
    `# ${md(harvest.question)}`,
    '',
    `${harvest.methodTitle} ${harvest.title ? `· ${md(harvest.title)} ` : ''}· ${date}`,
    '',
    `## ${word('core')}: ${harvest.coreTitle.toLowerCase()}`,
    '',
  ]
  lines.push(
    ...(harvest.core.length ? harvest.core.flatMap((card) => cardLines(card, word)) : [`_${word('empty')}_`]),
  )
  if (harvest.consent) {
    const { yes, concern, notYet } = harvest.consent
    lines.push(
      '',
      `${word('consent')}: ${yes} ${word('yes')}, ${concern} ${word('concern')}, ${notYet} ${word('notYet')}`,
    )
  }
  lines.push('', `## ${word('actions')}`, '')
  if (harvest.actions.length === 0) lines.push(`_${word('empty')}_`)
  for (const { card, type, text, owner, due } of harvest.actions) {
    const who = [owner, due].filter(Boolean).map(md).join(', ')
    lines.push(`- ${word(type)}: ${md(text)}${who ? ` (${who})` : ''} — ${md(card)}`)
  }
  lines.push('', `## ${word('ranking')}`)
  for (const { zone, cards } of harvest.ranking) {
    lines.push(
      '',
      `### ${zone}`,
      '',
      ...(cards.length ? cards.flatMap((card) => cardLines(card, word)) : [`_${word('empty')}_`]),
    )
  }
  if (harvest.parked.length > 0)
    lines.push('', `## ${word('parked')}`, '', ...harvest.parked.map((card) => `- ${md(card.label)}`))
  return `${lines.join('\n')}\n`
}

function cardLines(card: HarvestCard, word: (key: keyof typeof WORDS) => string): string[] {
  const lines = [`- **${md(card.label)}**${card.text ? `: ${md(card.text)}` : ''}`]
  for (const reason of card.reasons) lines.push(`  - ${word('because')}: ${md(reason)}`)
  if (card.originals.length > 0)
    lines.push(`  - ${word('together')}: ${card.originals.map((one) => md(one.label)).join(', ')}`)
  return lines
}

/** What people typed stays text: Markdown and HTML in it are shown, not obeyed. */
function md(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
}
