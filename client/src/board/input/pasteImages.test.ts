import { expect, test } from 'vitest'
import { meansText } from './pasteImages.ts'

const clipboard = (text: string, files: string[], html = '') => ({
  getData: (type: string) => (type === 'text/plain' ? text : type === 'text/html' ? html : ''),
  files: files.map((name) => ({ name })) as unknown as FileList,
})

test.each([
  ['cells of Excel, with their picture', 'Rust\tTijd\r\n', ['image.png']],
  ['a text of PowerPoint, with its picture', 'Rust', ['image.png']],
  ['a text alone', 'Rust', []],
  ['a cell with an address', 'https://a.nl', ['image.png'], '<table><tr><td><img>https://a.nl</table>'],
  [
    'an address, with a picture of it',
    'https://a.nl',
    ['image.png'],
    '<a href="https://a.nl">https://a.nl</a>',
  ],
])('text is meant: %s', (_, text, files, html = '') => {
  expect(meansText(clipboard(text, files, html))).toBe(true)
})

test.each([
  ['a picture alone', '', ['image.png']],
  ['a picture of Word, beside an empty line', ' \r\n', ['image.png']],
  ['a file of Finder, with its name', 'IMG_1234.png', ['IMG_1234.png']],
  ['two files, with their names', 'een.png\rtwee.jpg', ['een.png', 'twee.jpg']],
  ['a file of a Mac, with letters and marks apart', 'Gro\u0308ße.png', ['Größe.png']],
  ['a file of Windows, with its path', '"C:\\Foto\'s\\klas 3.png"', ['klas 3.png']],
  ['a file whose address has signs', 'file:///home/anna/les%20%233%20%26%204.png', ['les #3 & 4.png']],
  [
    'a picture of a page, with its address',
    'https://a.nl/b.png',
    ['image.png'],
    '<img src="https://a.nl/b.png">',
  ],
  ['a file of Linux, with its address', 'file:///home/anna/mijn%20foto.png', ['mijn foto.png']],
])('a picture is meant: %s', (_, text, files, html = '') => {
  expect(meansText(clipboard(text, files, html))).toBe(false)
})
