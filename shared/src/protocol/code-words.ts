import type { Words } from '../basis/words.ts'
import { english } from './codes.en.ts'
import { dutch } from './codes.nl.ts'
import type { Code } from './codes.ts'

/** Every code with its sentence in every language, for who answers in any of them. */
export const CODES = Object.fromEntries(
  Object.entries(dutch).flatMap(([area, reasons]) =>
    Object.entries<string>(reasons).map(([reason, nl]) => {
      const inEnglish: { readonly [reason: string]: string } = english[area as keyof typeof english]
      return [`${area}.${reason}`, { nl, en: inEnglish[reason] }]
    }),
  ),
) as Readonly<Record<Code, Words>>
