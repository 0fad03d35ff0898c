import { expect, test } from 'vitest'
import { readImage } from './read-image.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  )
const riff = (chunk: Uint8Array) => bytes('RIFF', [chunk.length + 4, 0, 0, 0], 'WEBP', [...chunk])

const PNG = bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 0, 2])
const JPEG = bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 3, 1, 4])
const VP8 = riff(bytes('VP8 ', [9, 0, 0, 0, 1, 2, 3, 0x9d, 1, 0x2a, 0x40, 0x41, 6, 0]))
const VP8L = riff(bytes('VP8L', [5, 0, 0, 0, 0x2f, 0x07, 0xc0, 0x02, 0]))
const VP8X = riff(bytes('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0xff, 0x0f, 0, 1, 0, 0]))

test('kind and size of each kind of picture are read from its bytes', () => {
  expect([PNG, JPEG, VP8, VP8L, VP8X].map(readImage)).toEqual([
    { type: 'image/png', width: 256, height: 2 },
    { type: 'image/jpeg', width: 260, height: 3 },
    { type: 'image/webp', width: 320, height: 6 },
    { type: 'image/webp', width: 8, height: 12 },
    { type: 'image/webp', width: 4096, height: 2 },
  ])
})

test('what is none of them, is cut off at any byte, or carries something behind it, is no picture', () => {
  const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>')
  const gif = bytes('GIF89a', [1, 0, 1, 0])
  expect([new Uint8Array(), svg, gif, bytes([...VP8], '<script>')].map(readImage)).toEqual(
    Array(4).fill(undefined),
  )
  for (const whole of [PNG, JPEG, VP8, VP8L, VP8X])
    for (let length = 0; length < whole.length; length++)
      expect(readImage(whole.subarray(0, length)), `${length} of ${whole.length}`).toBeUndefined()
})

test('a JPEG that ends before it tells its size, and a picture without any size, are none', () => {
  expect(readImage(bytes([0xff, 0xd8, 0xff, 0xd9]))).toBeUndefined()
  expect(readImage(bytes([0xff, 0xd8, 0xff, 0xda, 0, 2]))).toBeUndefined()
  expect(readImage(bytes([...PNG.subarray(0, 16)], [0, 0, 0, 0, 0, 0, 0, 2]))).toBeUndefined()
})
