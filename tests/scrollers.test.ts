import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const CLIENT = join(import.meta.dirname, '..', 'client', 'src')
const SCROLLS = /overflow(-y)?:\s*(auto|scroll|hidden auto)/
const HOLDS = /position:\s*(relative|absolute|fixed|sticky)/

/**
 * What is read aloud only is placed absolutely. In a part that scrolls and does not hold it, it lies far below the page:
 * whatever then scrolls to it pushes the whole page away.
 */
test('whatever scrolls holds what is placed in it', () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  )
  const loose = files.flatMap((file) =>
    [...readFileSync(join(CLIENT, file), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, , body = '']) => SCROLLS.test(body) && !HOLDS.test(body))
      .map(([, selector = '']) => `${file}: ${selector.trim()}`),
  )
  expect(loose).toEqual([])
})

/** Feet are low: a part that scrolled in one would be a slit, and the two would take a swipe from each other. */
test('what lies in a foot scrolls with it', () => {
  const feet = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /[/\\](?:Foot|CardFoot|PickBar|Shaping)\.module\.css$/.test(file),
  )
  expect(feet.length).toBeGreaterThan(1)
  expect(feet.filter((file) => SCROLLS.test(readFileSync(join(CLIENT, file), 'utf8')))).toEqual([])
})
