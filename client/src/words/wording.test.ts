import { expect, it } from 'vitest'
import * as boardEn from './en/onBoard.ts'
import { app } from './nl/app.ts'
import * as meeting from './nl/meeting.ts'
import * as board from './nl/onBoard.ts'
import { sorting } from './nl/sorting.ts'
import { wordingOf } from './wording.ts'

const t = wordingOf('nl', { app, ...meeting, ...board, sorting })

it('fills in what a sentence asks for, as it was typed', () => {
  expect(t('surfaces.gather.welcome', { name: 'Ans & <Bo> $1' })).toBe('Fijn dat je er bent, Ans & <Bo> $1.')
  expect(t('surfaces.common.round', { round: 1, rounds: 3 })).toBe('Ronde 1 van 3')
})

it('chooses between none, one and more', () => {
  expect([0, 1, 2].map((count) => t('sorting.dealt.left', { count }))).toEqual([
    'De laatste kaart',
    'Hierna nog 1 kaart',
    'Hierna nog 2 kaarten',
  ])
  expect([0, 1, 2].map((count) => t('list.count', { count }))).toEqual(['0 kaarten', '1 kaart', '2 kaarten'])
})

it('speaks the language it was asked for', () => {
  const en = wordingOf('en', { ...boardEn })
  expect(en('list.count', { count: 1 })).toBe('1 card')
})

it('reads a sentence that is not here yet as its key', () => {
  expect(wordingOf('nl', { app })('surfaces.common.close')).toBe('surfaces.common.close')
})
