import type { voice as dutch } from '../nl/voice.ts'
import type { TranslationOf } from '../translation.ts'

/** Words for letting something be known, for the parking list, and for a coach's own notes. */
export const voice: TranslationOf<typeof dutch> = {
  title: 'Let it be known',
  differently: 'I see it differently',
  otherWay: 'Another approach?',
  back: 'Never mind: {{signal}}',
  noName: 'The group sees this without your name.',
  withName: 'The group sees this with your name.',
  told: {
    differently: 'Somebody sees it differently',
    otherWay: 'Somebody would like another approach',
    differentlyBy: '{{name}} sees it differently',
    otherWayBy: '{{name}} would like another approach',
  },
  many: '{{told}} ({{count}} times)',
  thanks: 'Thank you for another view.',
  thank: 'Thank you, we heard it',
  close: 'Put away',
  toSay: 'Ask: who can tell more? Nobody has to.',
  quiet: 'Have not spoken yet',
  quietWhy: 'Only you see this. Make room, point at nobody.',
  parking: 'Parking list',
  parkingOpen: 'Parking list ({{count}})',
  parkingNone: 'Nothing is on the parking list yet.',
  parkingWhy: 'For what must not be forgotten and does not fit now. No name is put to it.',
  park: 'Put on the parking list',
  thing: 'What do we park?',
  remove: 'Take off the parking list: {{thing}}',
  takeUp: 'Take up again: {{thing}}',
  taken: 'Taken up again',
  putBack: 'Park it after all: {{thing}}',
  show: 'Show on the board: {{thing}}',
}
