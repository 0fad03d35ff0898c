/** What a ledger, a board and a notebook hold: plain JSON, nothing that loses itself in a round trip. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** What a value holds: all values, itself and inner ones, and the code units of its texts and names. */
export type Size = { values: number; units: number }

/**
 * @param most where counting stops: of what is larger only the beginning is looked at
 * @returns what a value holds, or something above `most`
 */
export function sizeOf(json: unknown, most: Size): Size {
  const size = { values: 0, units: 0 }
  const waiting: object[] = []
  const count = (value: unknown): boolean => {
    size.values++
    if (typeof value === 'string') size.units += value.length
    else if (typeof value === 'object' && value !== null) waiting.push(value)
    return !isAbove(size, most)
  }
  let isMore = count(json)
  for (let value = waiting.pop(); value && isMore; value = waiting.pop()) {
    if (Array.isArray(value)) isMore = value.every(count)
    else isMore = countFields(value, size, count)
  }
  return size
}

/** @returns whether a size is above another in either way */
export function isAbove(size: Size, most: Size): boolean {
  return size.values > most.values || size.units > most.units
}

function countFields(record: object, size: Size, count: (value: unknown) => boolean): boolean {
  for (const key in record) {
    size.units += key.length
    if (!count((record as Record<string, unknown>)[key])) return false
  }
  return true
}
