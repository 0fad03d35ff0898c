import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLIENT = join(import.meta.dirname, '../client/src')

test('no legend is floated into its fieldset: WebKit leaves it astride the edge', () => {
  const styles = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  )
  const floats = styles.filter((file) => /\bfloat:/.test(readFileSync(join(CLIENT, file), 'utf8')))
  expect(styles.length).toBeGreaterThan(20)
  expect(floats).toEqual([])
})
