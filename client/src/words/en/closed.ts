import type { closed as dutch } from '../nl/closed.ts'
import type { TranslationOf } from '../translation.ts'

export const closed: TranslationOf<typeof dutch> = {
  again: 'Join again',
  wall: 'This computer is no longer the screen',
  wallLead: 'What it kept of the meeting was erased.',
  wallAgain: 'Pair this screen again',
  removed: 'Thank you for being here.',
  deleted: 'All cards and names have been erased, on this device too.',
  expired: 'The time to keep it is over. All cards and names have been erased.',
  otherVersion: 'Nothing was changed or erased. Ask whoever runs Kring at your place.',
  token:
    'With the code on the screen you are back in no time. What you wrote stays on this device. Once your access holds again, you go on by itself.',
  unknown:
    'Nothing was erased: what you wrote is still on this device. Once the server knows the meeting again, you go on by itself.',
  doubt: 'It has been so since {{date}}. Do you want to take what this device keeps of it away?',
  faultTitle: 'This page cannot go on',
  fault: 'Load the page again. What you wrote is still on this device.',
  reload: 'Load again',
}
