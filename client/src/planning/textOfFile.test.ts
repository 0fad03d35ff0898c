import { expect, test } from 'vitest'
import { textOfFile } from './textOfFile.ts'

/** A file whose reading is counted, and fails where it is gone by then. */
class Picked extends Blob {
  read = 0
  isGone = false

  override text(): Promise<string> {
    this.read++
    return this.isGone ? Promise.reject(new DOMException('gone', 'NotFoundError')) : super.text()
  }
}

test('a file is read as far as it can be what is asked for', async () => {
  expect(await textOfFile(new Picked(['één']), 5)).toBe('één')
  const video = new Picked(['x'.repeat(21)])
  expect(await textOfFile(video, 5)).toBe('')
  expect(video.read, 'not a byte of it').toBe(0)
})

test('one that was moved after it was chosen is as one that holds nothing', async () => {
  const moved = new Picked(['één'])
  moved.isGone = true
  expect(await textOfFile(moved, 5)).toBe('')
})
