import type { Json } from '@kring/shared/basis/json'
import type { Chance } from '@kring/shared/testing/chance'

/** Numbers at which encodings, clocks and lengths turn over. */
const EDGES = [0, 1, 2, 63, 64, 116, 117, 118, 119, 121, 127, 128, 191, 192, 224, 255]
const ODD: readonly Json[] = [
  null,
  true,
  0,
  -1,
  -0,
  0.5,
  2 ** 31,
  2 ** 53,
  1e308,
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e',
  '𝔎'.repeat(40),
  'x'.repeat(5_000),
  [],
  {},
  [[[[[]]]]],
  JSON.parse('{"__proto__":{"role":"facilitator"}}') as Json,
]

export function randomBytes(chance: Chance, longest: number): Uint8Array {
  return Uint8Array.from({ length: chance.below(longest) }, () => chance.below(256))
}

/** @returns these bytes with a few of them changed, cut, doubled or moved */
export function bent(bytes: Uint8Array, chance: Chance): Uint8Array {
  let list = [...bytes]
  for (let changes = 1 + chance.below(4); changes > 0; changes--) {
    const at = chance.below(list.length + 1)
    switch (chance.below(6)) {
      case 0:
        list[at] = chance.below(256)
        break
      case 1:
        list[at] = chance.one(EDGES) ?? 0
        break
      case 2:
        list.splice(at, 1 + chance.below(8))
        break
      case 3:
        list.splice(at, 0, ...list.slice(at, at + chance.below(16)))
        break
      case 4:
        list.splice(at, 0, chance.one(EDGES) ?? 0)
        break
      default:
        list = list.slice(0, at)
    }
  }
  return Uint8Array.from(list.map((byte) => byte ?? 0))
}

/** @returns a value like this one, in which something is replaced, left out, added or nested */
export function odd(value: Json, chance: Chance): Json {
  if (chance.is(0.15) || typeof value !== 'object' || value === null) return chance.one(ODD) ?? null
  if (Array.isArray(value))
    return [...value, chance.one(ODD) ?? null].map((one) => (chance.is(0.3) ? odd(one, chance) : one))
  const entries = Object.entries(value)
  const changed = chance.below(entries.length)
  const result = entries.flatMap(([key, inner], i): [string, Json][] => {
    if (i !== changed) return [[key, inner]]
    if (chance.is(0.2)) return []
    return [[key, odd(inner, chance)]]
  })
  if (chance.is(0.2)) result.push([String(chance.one(ODD)), chance.one(ODD) ?? null])
  return Object.fromEntries(result)
}
