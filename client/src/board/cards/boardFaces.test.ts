import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { plainFaces } from './boardFaces.ts'
import { faceSize } from './cardFace.ts'

const NOTE = { label: 'Leesmarathon van maandag', text: 'tot en met vrijdag in alle klassen' }

test('on a free board a note shows all that was written', () => {
  const table = new Table({}, 'free').join('Anna').goTo('work')
  table.say('anna', 'card.write', { card: 'n', ...NOTE, x: 300, y: 300 })
  const [face] = plainFaces(table.activity, 'nl')
  expect(face).toMatchObject({ ...NOTE, more: false })
  expect(faceSize(face!).lines.join(' ')).toBe(`${NOTE.label} ${NOTE.text}`)
})

test('elsewhere a card that says more than its label has a mark that tells so', () => {
  const table = new Table({}, 'swot').join('Anna').goTo('inside')
  table.say('anna', 'card.write', { card: 'n', ...NOTE, zone: 'strength' })
  table.say('anna', 'card.write', { card: 'o', label: 'Rust', text: '', zone: 'strength' })
  table.goTo('order')
  const faces = plainFaces(table.activity, 'nl')
  expect(faces.map(({ label, text, more }) => ({ label, text, more }))).toEqual([
    { label: NOTE.label, text: '', more: true },
    { label: 'Rust', text: '', more: false },
  ])
})
