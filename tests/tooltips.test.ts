import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'

const CLIENT = join(import.meta.dirname, '..', 'client', 'src')

/** What is pressed; an IconButton cannot be made without its words, and shows them by itself. */
const PRESSED = /^(button|Button|AriaButton|PlainButton|ToggleButton)$/

/** What shows words: those of people, or of a hint. */
const SAYS = /^(Breakable|Hinted|PersonName)$/

/** What stands in a page as it is written; of other nodes only what lies in them matters. */
type Node = {
  type: string
  value?: unknown
  children?: Node[]
  expression?: Node
  openingElement?: { name: { name?: string }; start: number; end: number }
}

test('whatever is pressed and says nothing in words has a hint that does', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  let pressed = 0
  const bare = files.flatMap((file) => {
    const source = readFileSync(join(CLIENT, file), 'utf8')
    const elements = elementsIn(parseAst(source, { lang: 'tsx' }))
    return elements.flatMap((element) => {
      const { name, start, end } = element.openingElement ?? { name: {}, start: 0, end: 0 }
      // Without anything in it there it is given what stands in it elsewhere, or is a surface that is pressed.
      if (!PRESSED.test(name.name ?? '') || !element.children?.length) return []
      pressed++
      return saysSomething(element) ? [] : [`${file}: ${source.slice(start, end)}`]
    })
  })
  expect(pressed).toBeGreaterThan(60)
  expect(bare).toEqual([])
})

function elementsIn(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(elementsIn)
  if (typeof part !== 'object' || part === null) return []
  const within = Object.values(part).flatMap(elementsIn)
  return (part as Node).type === 'JSXElement' ? [part as Node, ...within] : within
}

/** Whether words stand in an element, or what shows them to whoever rests on it. */
function saysSomething({ children = [] }: Node): boolean {
  return children.some((child) => {
    if (child.type === 'JSXText') return String(child.value).trim() !== ''
    // What is put in by code are words, or parts whose own file is read as well.
    if (child.type === 'JSXExpressionContainer') return child.expression?.type !== 'JSXEmptyExpression'
    return SAYS.test(child.openingElement?.name.name ?? '') || saysSomething(child)
  })
}
