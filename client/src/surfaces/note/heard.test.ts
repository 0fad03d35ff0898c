import { expect, test } from 'vitest'
import { hear, heardBy } from './heard.ts'

const texts = (whose: string) => heardBy(whose).map(({ text }) => text)

test('what others show stays when the group has gone on, and goes when they take it back before', () => {
  hear('m1 anna a1', 'explore', [
    ['bram', 'Hoe dan?'],
    ['chris', 'Sinds wanneer?'],
  ])
  hear('m1 anna a1', 'explore', [['bram', 'Wat deed je?']])
  hear('m1 anna a1', 'suggest', [['chris', 'Vraag het na']])
  hear('m1 anna a1', 'evaluate', [])
  expect(texts('m1 anna a1')).toEqual(['Wat deed je?', 'Vraag het na'])
})

test('it is of one person in one activity of one meeting, and nobody else on this page finds it', () => {
  hear('m1 anna a1', 'explore', [['bram', 'Hoe dan?']])
  for (const whose of ['m2 anna a1', 'm1 bram a1', 'm1 anna a2', '']) expect(texts(whose), whose).toEqual([])
  hear('m2 eva a1', 'explore', [['dina', 'Wie nog meer?']])
  expect(texts('m2 eva a1')).toEqual(['Wie nog meer?'])
  expect(texts('m1 anna a1')).toEqual([])
})

test('who plays the part no more has heard nothing', () => {
  hear('m1 anna a1', 'explore', [['bram', 'Hoe dan?']])
  hear('', 'explore', [])
  expect(texts('m1 anna a1')).toEqual([])
})
