/** Ends a row: also where a program writes only a carriage return. */
const ROW_END = /^(?:\r\n|[\r\n\f\u0085\u2029])/

/** A line break that stays within a paragraph (Shift+Enter in Word, PowerPoint, Pages). */
const SOFT_BREAK = /[\v\u2028]/g

/** What is not seen before a line begins: marks of direction and byte order. */
const UNSEEN = /^[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/

/** Signs that only stand before a line of a list; `\uf0b7` and its like are symbols of Word without a character of their own. */
const BULLET = /^(?:[•‣⁃⁌⁍◦⦁∙·･・●○◉❍■□▪▫◾◆◇❖❑❏►▶▸➢➤➔⮚→⇒✓✔✗✘☐☑☒★☆*+\uf000-\uf0ff]|[-–—‐‑―])\ufe0f?$/u

/** Those that are no part of a word either, so that they need no space behind them; as PDFs give them. */
const CLOSE_BULLET = /^[•‣⁃⦁●○◉❍■□▪▫◾◆◇❖❑❏►▶▸➢➤⮚☐☑☒\uf000-\uf0ff]\ufe0f?\s*(?=[\p{L}\p{N}])/u

/** As Word writes bullets of its symbol fonts, with a tab behind them. */
const SYMBOL_LETTER = /^[oqvØüÜ§ðnlw>»]$/

/** Numbers of a list, in any script's digits: `1.` `2)` `(3)` `1.2.` `１．` `١-`. */
const NUMBER = /^(?:[(（]\p{Nd}{1,3}[)）]|\p{Nd}{1,3}(?:[.．]\p{Nd}{1,3})*[.)．）]|\p{Nd}{1,2}-)$/u

/** Numbers that need no space behind them. */
const CLOSE_NUMBER =
  /^(?:(?:\p{Nd}{1,3}|[一二三四五六七八九十]{1,3})、|（\p{Nd}{1,3}）|[\u2460-\u249b\u24b6-\u24ff])\s*/u
/** `1.Rust`: a number of a list where the lines beside it count on. */
const TIGHT_NUMBER = /^[\d０-９]{1,3}[.)．）](?=\p{L})/u

/** `a.` `b)` `(c)`: an initial, unless there is a tab behind it or the letter beside it stands before another line. */
const LETTER = /^(?:\p{L}[.)]|[(（]\p{L}[)）])$/u
const ROMAN = /^[ivx]{2,4}[.)]$/i

const CHECKBOX = /^\[[ xX]?\](?=\s)\s*/

/**
 * Reads what was pasted from any program: rows of cells, without the bullets and numbers of the lists they stood in.
 * A cell that holds a line break or a tab comes between quotes, with its own quotes doubled; other quotes are text.
 * @returns rows with something in them: in a table each as long as it came, else of one cell; line breaks within a cell
 * are `\n`
 */
export function pastedRows(pasted: string): string[][] {
  const rows = cellsOf(pasted).map((cells) =>
    cells.map((cell) => cell.replace(UNSEEN, '').replace(SOFT_BREAK, '\n')),
  )
  const marks = rows.map(markOf)
  const read = rows
    .map((cells, index) => {
      const mark = marks[index]
      return mark && isMark(mark, marks) ? withoutMark(cells, mark) : cells
    })
    .map((cells) => cells.map((cell) => cell.trim()))
  const filled = read.map((cells) => cells.filter((cell) => cell !== ''))
  const isTable = filled.some((cells) => cells.length > 1)
  return (isTable ? read : filled).filter((_, index) => (filled[index]?.length ?? 0) > 0)
}

/** @returns what was pasted, one thing a line: a cell is one as well, with what it says on one line. */
export function pastedLines(pasted: string): string[] {
  return pastedRows(pasted).flatMap((cells) =>
    cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).filter((cell) => cell !== ''),
  )
}

/** Splits at tabs and row ends; not within a cell between quotes. */
function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= pasted.length) {
    const quoted = quotedCell(pasted, at)
    const end = quoted ? quoted.end : plainEnd(pasted, at)
    rows.at(-1)?.push(quoted ? quoted.text : pasted.slice(at, end))
    if (pasted[end] === '\t') {
      at = end + 1
      continue
    }
    const rowEnd = ROW_END.exec(pasted.slice(end, end + 2))?.[0]
    if (rowEnd === undefined) break
    rows.push([])
    at = end + rowEnd.length
  }
  return rows
}

function plainEnd(pasted: string, from: number): number {
  let end = from
  while (end < pasted.length && pasted[end] !== '\t' && !ROW_END.test(pasted[end] ?? '')) end++
  return end
}

/** @returns a cell that begins here between quotes, as spreadsheets write those they must; nothing when the quotes are text */
function quotedCell(pasted: string, from: number): { text: string; end: number } | undefined {
  if (pasted[from] !== '"') return undefined
  let close = from
  do {
    close = pasted.indexOf('"', close + 1)
    if (close === -1) return undefined
    if (pasted[close + 1] !== '"') break
    close++
  } while (close < pasted.length)
  const next = pasted[close + 1]
  if (next !== undefined && next !== '\t' && !ROW_END.test(next)) return undefined
  const inside = pasted.slice(from + 1, close)
  if (!/[\t\r\n]|""/.test(inside)) return undefined
  return {
    text: inside.replaceAll('""', '"').replace(/\r\n?|\t/g, (sign) => (sign === '\t' ? ' ' : '\n')),
    end: close + 1,
  }
}

/** What a row begins with that may be the bullet or the number of a list. */
type Mark = {
  sign: string
  hasTab: boolean
  rest: string
  /** It is a cell of its own. */
  isCell?: boolean
  /** A number with nothing between it and the text. */
  isTight?: boolean
}

function markOf(cells: string[]): Mark | undefined {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const cell = cells[first]?.trim()
  if (cell === undefined) return undefined
  if (isSign(cell)) {
    const next = cells.slice(first + 1).find((one) => one.trim() !== '')
    return { sign: cell, hasTab: next !== undefined, rest: next?.trim() ?? '', isCell: true }
  }
  const [, sign = '', gap = '', rest = ''] = /^(\S+)(\s+)([\s\S]*)$/.exec(cell) ?? []
  if (isSign(sign)) return { sign, hasTab: gap.length > 1, rest }
  const close = CLOSE.map((pattern) => pattern.exec(cell)?.[0]).find((found) => found !== undefined)
  if (close !== undefined) return { sign: close, hasTab: true, rest: cell.slice(close.length) }
  const tight = TIGHT_NUMBER.exec(cell)?.[0]
  return tight === undefined
    ? undefined
    : { sign: tight, hasTab: false, rest: cell.slice(tight.length), isTight: true }
}

const CLOSE = [CLOSE_BULLET, CLOSE_NUMBER, CHECKBOX]

const isSign = (text: string) =>
  [BULLET, NUMBER, LETTER, ROMAN, SYMBOL_LETTER].some((pattern) => pattern.test(text))

const numberOf = ({ sign }: Mark) => Number.parseInt(sign.normalize('NFKC'), 10)
const isDash = (sign: string) => /^[-–—‐‑―+]$/.test(sign)
const letterOf = (sign: string) => (/\p{L}/u.exec(sign)?.[0] ?? '').charCodeAt(0)
const isBeside = (one: string, other: string) =>
  ROMAN.test(one) || (LETTER.test(one) && Math.abs(letterOf(one) - letterOf(other)) === 1)
const startsWithNumber = (text: string) => /^[\p{Nd}.,]/u.test(text)

/** @returns whether it is no text: judged by the other lines where one line could be read either way */
function isMark(mark: Mark, all: readonly (Mark | undefined)[]): boolean {
  const others = all.filter((one): one is Mark => one !== undefined && one !== mark)
  if (SYMBOL_LETTER.test(mark.sign)) return mark.hasTab
  if (LETTER.test(mark.sign)) return mark.hasTab || others.some(({ sign }) => isBeside(sign, mark.sign))
  if (mark.isTight) return others.some((other) => Math.abs(numberOf(other) - numberOf(mark)) === 1)
  // A dash or plus before a number is its sign, unless this is a list of dashes.
  if (isDash(mark.sign) && startsWithNumber(mark.rest) && !mark.hasTab)
    return others.some(({ sign, rest }) => sign === mark.sign && rest !== '' && !startsWithNumber(rest))
  return true
}

/** @returns the cells of a row of a list from where its text begins */
function withoutMark(cells: readonly string[], { isCell, rest }: Mark): string[] {
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const [text = '', ...more] = [...(isCell ? [] : [rest]), ...cells.slice(first + 1)].filter(
    (one, index) => index > 0 || one.trim() !== '',
  )
  return [text.trim().replace(CHECKBOX, ''), ...more]
}
