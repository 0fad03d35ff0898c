import type { left as dutch } from '../nl/left.ts'
import type { TranslationOf } from '../translation.ts'

export const left: TranslationOf<typeof dutch> = {
  title: 'You were still writing',
  at: 'At ‘{{question}}’. Only you see this.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Copying does not work here. Select the text yourself.',
  away: 'Put away',
}
