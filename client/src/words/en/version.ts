import type { version as dutch } from '../nl/version.ts'
import type { TranslationOf } from '../translation.ts'

/** Words for a page that is of another version than the server. */
export const version: TranslationOf<typeof dutch> = {
  older: 'There is a new version of Kring. This page renews itself as soon as you pause.',
  stranger:
    'The server has another version of Kring than this page. Until it is renewed, what you write waits on this device.',
  still: 'The server has another version of Kring than this page. Renew it when you can.',
  now: 'Renew now',
}
