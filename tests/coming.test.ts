import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLIENT = join(import.meta.dirname, '..', 'client', 'src')

test('a part that is on its way says so, or says that it need not', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  )
  const sources = files.map((file) => ({ file, source: readFileSync(join(CLIENT, file), 'utf8') }))
  const silent = sources.filter(({ source }) => source.includes('<Suspense>')).map(({ file }) => file)
  expect(sources.filter(({ source }) => /<Suspense\b/.test(source)).length).toBeGreaterThan(5)
  expect(silent).toEqual([])
})

test('a sign that something is on its way is there at once, or not yet: it fades through no colour too pale', () => {
  for (const file of ['ui/Coming.module.css', 'ui/StatePage.module.css']) {
    const source = readFileSync(join(CLIENT, file), 'utf8')
    expect(source).toMatch(/animation: appear .*step-end/)
    expect(source).not.toContain('opacity')
  }
})
