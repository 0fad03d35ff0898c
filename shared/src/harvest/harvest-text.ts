import { isolated } from '../basis/direction.ts'
import { columnsOf, type Item, type Page, saidUnder } from './page.ts'
import { type HarvestWord, harvestWord } from './words.ts'

/** @returns one row per item, for a spreadsheet: UTF-8 with mark, RFC 4180 quoting, semicolons for Dutch */
export function csvOf(page: Page): string {
  const word = (key: HarvestWord) => harvestWord(page.language, key)
  const all = page.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
  )
  const titles = columnsOf(all)
  const row = (where: readonly string[], item: Item) => [
    ...where,
    item.text,
    item.more,
    ...titles.map((title) => saidUnder(item, title)),
  ]
  const plain = (text: string, more = ''): Item => ({ text, more, facts: [] })
  const rows = [
    [...(['part', 'section', 'group', 'what', 'more'] as const).map(word), ...titles],
    row(['', '', ''], plain(page.title, page.facts.join(' · '))),
  ]
  for (const { title: chapter, question, sections } of page.chapters) {
    if (question) rows.push(row([chapter, '', ''], plain(question)))
    for (const { title: section, note, groups } of sections) {
      if (note) rows.push(row([chapter, section, ''], plain(note)))
      for (const { title: group, items } of groups) {
        if (items.length === 0) rows.push(row([chapter, section, group], plain(word('none'))))
        for (const item of items) rows.push(row([chapter, section, group], item))
      }
    }
  }
  const separator = page.language === 'nl' ? ';' : ','
  return `\ufeff${rows.map((cells) => cells.map(csvCell).join(separator)).join('\r\n')}\r\n`
}

/**
 * A spreadsheet must never read a cell as a formula, nor what is a cell to one that takes another separator: that one
 * takes our quotes for text and begins a cell behind every separator of its own.
 */
function csvCell(text: string): string {
  const safe = text.replaceAll(/(^|[;,\t|]["'\s]*)(?=[=+\-@＝＋－＠\t\r])/g, "$1'")
  return `"${safe.replaceAll('"', '""')}"`
}

/** @returns the harvest as a Markdown page */
export function markdownOf(page: Page): string {
  const word = (key: HarvestWord) => harvestWord(page.language, key)
  const lines = [`# ${md(page.title)}`, '', page.facts.map(md).join(' · ')]
  for (const { title: chapter, question, sections } of page.chapters) {
    if (chapter) lines.push('', `## ${md(chapter)}`)
    if (question) lines.push('', md(question))
    const under = chapter ? '###' : '##'
    for (const { title, look, note, groups } of sections) {
      const isCard = look === 'core' || look === 'cards'
      if (title) lines.push('', `${under} ${md(title)}`)
      if (note) lines.push('', `_${md(note)}_`)
      for (const { title: group, items } of groups) {
        if (group) lines.push('', `${under}# ${md(group)}`)
        lines.push(
          '',
          ...(items.length === 0 ? [`_${word('none')}_`] : items.flatMap((item) => itemLines(item, isCard))),
        )
      }
    }
  }
  if (page.later.length > 0) lines.push('', `## ${word('later')}`, '', ...fenced(page.later))
  return `${lines.join('\n')}\n`
}

/** @param isCard its name stands out from what is said of it */
function itemLines({ text, more, facts }: Item, isCard: boolean): string[] {
  const name = isCard ? `**${md(text)}**` : md(text)
  const said = more ? `: ${md(more)}` : ''
  return [`- ${name}${said}`, ...facts.map(({ title, value }) => `  - ${md(title)}: ${md(value)}`)]
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
