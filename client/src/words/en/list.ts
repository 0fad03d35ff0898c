import type { list as dutch } from '../nl/list.ts'
import type { TranslationOf } from '../translation.ts'

export const list: TranslationOf<typeof dutch> = {
  title: 'Cards on the board',
  nothing: 'There are no cards on the board yet.',
  empty: 'still empty',
  parked: 'parked',
  to: 'To {{zone}}',
  toSpoken: '{{card}} to {{zone}}',
  dropHere: 'drop it here',
  pile_one: 'Pile of {{count}} card',
  pile_other: 'Pile of {{count}} cards',
  renamed: 'Had another name before',
  reason: {
    own: 'yours',
    atCentre: 'in the centre',
    centreFull: 'centre is full',
    notNow: 'not now',
  },
  drag: {
    role: 'card you can move',
    grip: 'Move {{card}}',
    how: 'Press space to pick up the card. Arrow up takes it where it may go, arrow down takes it back. Press space again to put it down, or Escape to stop.',
    start: '{{card}} picked up. It can go to {{zone}}.',
    over: 'Over {{zone}}.',
    away: 'The card cannot lie here.',
    end: '{{card}} now lies in {{zone}}.',
    cancel: '{{card}} lies in its old place again.',
  },
}
