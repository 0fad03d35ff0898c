import type { kit as dutch } from '../nl/kit.ts'
import type { TranslationOf } from '../translation.ts'

export const kit: TranslationOf<typeof dutch> = {
  hint: 'Choose one, show it, and wait. Silence is fine.',
  happened: 'What just happened?',
  search: 'Search by moment or word',
  none: 'No question found. Search wider, or choose another moment.',
  show: 'Show on the board',
  showThis: 'Show on the board: {{question}}',
  wait: 'There is silence still. After that the next question can come.',
  shown: 'This stands on the board and on all devices now',
  first_one: 'Silence: {{count}} more second',
  first_other: 'Silence: {{count}} more seconds',
  second_one: 'And after what was said: {{count}} more second',
  second_other: 'And after what was said: {{count}} more seconds',
  over: 'There was silence enough. The next question can come.',
  takeOff: 'Take off the board',
}
