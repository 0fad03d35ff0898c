import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClassicLevel } from 'classic-level'
import { expect, test } from 'vitest'
import { bytesIn } from './bytes-in.ts'
import { temporaryDirectory } from './server.ts'

test('what LevelDB packed into a table is found, which in the files themselves it is not', async () => {
  const directory = await temporaryDirectory()
  const db = new ClassicLevel<string, string>(directory)
  const text = (nth: number) => `Wat ${nth} mensen schreven over Roodborst ${nth} en over Winterkoning ${nth}`
  for (let nth = 0; nth < 400; nth++) await db.put(`key ${String(nth).padStart(4, '0')}`, text(nth).repeat(3))
  await db.compactRange('', '~')
  await db.close()
  const names = await readdir(directory)
  expect(names.some((name) => name.endsWith('.ldb'))).toBe(true)
  const files = await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')))
  expect(files.join()).not.toContain(text(399))
  const bytes = await bytesIn(directory)
  for (let nth = 0; nth < 400; nth++) expect(bytes).toContain(text(nth).repeat(3))
})
