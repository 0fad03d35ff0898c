import { expect, test } from 'vitest'
import { meansText } from './pasteImages.ts'

const clipboard = (text: string, ...files: string[]) => ({
  getData: (type: string) => (type === 'text/plain' ? text : ''),
  files: files.map((name) => ({ name })) as unknown as FileList,
})

test.each([
  ['cells of Excel, with their picture', 'Rust\tTijd\r\n', ['image.png']],
  ['a text of PowerPoint, with its picture', 'Rust', ['image.png']],
  ['a text alone', 'Rust', []],
])('text is meant: %s', (_, text, files) => {
  expect(meansText(clipboard(text, ...files))).toBe(true)
})

test.each([
  ['a picture alone', '', ['image.png']],
  ['a picture of Word, beside an empty line', ' \r\n', ['image.png']],
  ['a file of Finder, with its name', 'IMG_1234.png', ['IMG_1234.png']],
  ['two files, with their names', 'een.png\rtwee.jpg', ['een.png', 'twee.jpg']],
  ['a file of Linux, with its address', 'file:///home/anna/mijn%20foto.png', ['mijn foto.png']],
])('a picture is meant: %s', (_, text, files) => {
  expect(meansText(clipboard(text, ...files))).toBe(false)
})
