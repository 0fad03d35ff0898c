import type { Words } from '../basis/words.ts'
import type { Bkc } from './buddy.ts'

/** The three parts of feedback, in the order in which they are given (METHODS §7). */
export const BKC: readonly { readonly id: keyof Bkc; readonly title: Words; readonly asks: Words }[] = [
  {
    id: 'confirm',
    title: { nl: 'Bevestig', en: 'Confirm' },
    asks: { nl: 'Wat deed je goed, en waaraan zag ik dat?', en: 'What went well, and how did I see it?' },
  },
  {
    id: 'missing',
    title: { nl: 'Kritiek', en: 'What is missing' },
    asks: { nl: 'Wat mis ik nog?', en: 'What do I still miss?' },
  },
  {
    id: 'grow',
    title: { nl: 'Constructief', en: 'How to grow' },
    asks: { nl: 'Hoe kan het nog sterker?', en: 'How can it get stronger?' },
  },
]
