import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

/*
 * The translation of a browser puts every text into an element of its own, and leaves React with one that nobody sees:
 * it cannot change it, and fails when it removes it or puts something before it. A text that is all an element holds is
 * set as a whole and bears that.
 */

type Node = { type: string; start: number; end: number } & Record<string, unknown>

const CLIENT = fileURLToPath(new URL('../client/src/', import.meta.url))

/** Elements, whatever they are called. */
const ELEMENTS = new Set(
  'actions bar cards children controls facts foot head icon instead item label next others panel status task thanks tools trigger why zones'.split(
    ' ',
  ),
)

/** @returns whether an expression comes out as text, as far as one can tell from how it is written */
function isText(node: Node): boolean {
  const of = (field: string) => node[field] as Node
  switch (node.type) {
    case 'TemplateLiteral':
      return true
    case 'Literal':
      return typeof node.value === 'string' && node.value.trim() !== ''
    case 'CallExpression': {
      const callee = of('callee')
      const name = callee.type === 'Identifier' ? callee.name : (callee.property as Node).name
      return !['map', 'flatMap', 'button'].includes(String(name))
    }
    case 'ConditionalExpression':
      return isText(of('consequent')) || isText(of('alternate'))
    case 'LogicalExpression':
      return isText(of('right'))
    case 'Identifier':
      return !ELEMENTS.has(String(node.name))
    case 'MemberExpression':
      return !['picture'].includes(String(of('property').name)) && of('object').name !== 'MARKS'
    default:
      return false
  }
}

function isTextChild(child: Node): boolean {
  if (child.type === 'JSXText') return String(child.value).trim() !== ''
  return child.type === 'JSXExpressionContainer' && isText(child.expression as Node)
}

function isNothing(child: Node): boolean {
  if (child.type === 'JSXText') return String(child.value).trim() === ''
  return child.type === 'JSXExpressionContainer' && (child.expression as Node).type === 'JSXEmptyExpression'
}

function attribute(element: Node, name: string): string | undefined {
  const attributes = (element.openingElement as Node).attributes as Node[]
  const found = attributes.find((one) => (one.name as Node | undefined)?.name === name)
  return (found?.value as Node | undefined)?.value as string | undefined
}

/** @returns what is wrong in one file */
function faults(path: string, source: string): string[] {
  const found: string[] = []
  const tell = (what: string, { start, end }: Node) =>
    found.push(
      `${path}:${source.slice(0, start).split('\n').length} ${what}: ${source.slice(start, end).slice(0, 80)}`,
    )
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const here = node as Node
    if (here.type === 'JSXElement' || here.type === 'JSXFragment') {
      const children = (here.children as Node[]).filter((child) => !isNothing(child))
      if (children.length > 1)
        for (const child of children) if (isTextChild(child)) tell('text beside others', child)
    }
    if (here.type === 'JSXElement' && attribute(here, 'dir') === 'auto') {
      const isField = ((here.openingElement as Node).name as Node).name === 'textarea'
      if (!isField && attribute(here, 'translate') !== 'yes') tell('words of people', here)
    }
    for (const value of Object.values(here)) walk(value)
  }
  walk(parseSync(path, source, { lang: 'tsx' }).program)
  return found
}

test('the rule finds what a translation breaks, and nothing else', () => {
  const lines = (jsx: string) => faults('x.tsx', `const x = ${jsx}`).length
  const broken = [
    '<p>{name}: <b>{value}</b></p>',
    '<p><Icon />{t("a")}</p>',
    '<p>{a && <i />} text</p>',
    '<p>{is && `a`}<i /></p>',
    '<p dir="auto">{words}</p>',
  ]
  expect(broken.map(lines)).toEqual([2, 1, 1, 1, 1])
  const whole = [
    '<p>{t("a")}</p>',
    '<p><Icon /> <span>{t("a")}</span></p>',
    '<ul>{icon}{all.map(one)}</ul>',
    '<p dir="auto" translate="yes">{a}</p>',
  ]
  expect(whole.map(lines)).toEqual([0, 0, 0, 0])
})

test('a text that changes stands alone in its element, and what people wrote may be translated', async () => {
  const files = (await readdir(CLIENT, { recursive: true })).filter((path) => path.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(200)
  // Its element comes and goes with all it holds.
  const looked = files.filter((path) => !path.endsWith('Breakable.tsx'))
  expect(looked.flatMap((path) => faults(path, readFileSync(CLIENT + path, 'utf8')))).toEqual([])
})
