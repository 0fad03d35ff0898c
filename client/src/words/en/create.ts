import type { create as dutch } from '../nl/create.ts'
import type { TranslationOf } from '../translation.ts'

export const create: TranslationOf<typeof dutch> = {
  title: 'Which method fits today?',
  lead: 'Each method is a way of talking together. You guide; Kring keeps the turns and the cards.',
  choose: 'Choose {{method}}',
  example: 'For example: {{example}}',
  unlessTyped: 'Else we ask: {{example}}',
  openerFirst: 'First: {{method}}',
  questionNeeded: 'Write this first. One sentence is enough.',
  begin: 'Begin',
  beginning: 'Setting things up',
  more: 'More settings',
  language: 'Language of the meeting',
  meetingTitle: 'Name of the meeting',
  meetingTitleHelp: 'Helps to find it later. May stay empty.',
  cardsCount_one: '{{count}} card',
  cardsCount_other: '{{count}} cards',
  linesCount_one: '{{count}} line',
  linesCount_other: '{{count}} lines',
  linesTooMany: 'There is room for {{most}}. Please take out {{extra}}.',
  lineTooLong: 'Line {{line}} is too long: use {{most}} characters at most.',
  supplyFrom: 'Cards from an earlier harvest',
  supplyHelp: 'Choose the JSON file you kept from a harvest.',
  supplyRead_one: '{{count}} card read.',
  supplyRead_other: '{{count}} cards read.',
  supplyWrong: 'There are no cards of a harvest in this file.',
}
