import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** Which packages each may import, types included: client → shared ← server; tests see all. */
const MAY: Record<string, readonly string[]> = { shared: [], server: ['shared'], client: ['shared'] }

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, 'src', file))
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string)
}

for (const [folder, allowed] of Object.entries(MAY)) {
  test(`${folder} imports only ${allowed.join(', ') || 'itself'} of Kring, and stays inside its folder`, () => {
    const files = sources(folder)
    expect(files.length).toBeGreaterThan(0)
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((path) => {
          const kring = /^@kring\/([a-z]+)/.exec(path)
          if (kring) return !allowed.includes(kring[1] as string)
          return path.startsWith('.') && !join(file, '..', path).startsWith(join(folder, 'src'))
        })
        .map((path) => `${file} → ${path}`),
    )
    expect(wrong).toEqual([])
  })
}

test('nothing in shared or server outside a method’s own folder and the registry names it', () => {
  const named = [...sources('shared'), ...sources('server')]
    .filter((file) => !/methods\/(kandoe|swot|bbb|bsa|free|registry)|\.test\.ts$|\/testing\//.test(file))
    .filter((file) => /kandoe|\bswot\b|\bbbb\b|\bbsa\b/i.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(named).toEqual([])
})
