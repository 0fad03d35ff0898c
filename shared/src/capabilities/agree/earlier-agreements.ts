import { tidy } from '../../basis/text.ts'
import type { Language } from '../../basis/words.ts'
import type { Activity, Settings } from '../../meeting.ts'
import { type Agreement, agreementsOf, KEPT, type Kept } from './agreement.ts'

/*
 * Open agreements return in a next meeting (METHODS §14.18). They travel as lines that people can read and paste, each
 * with how it went where the group looked at that:
 *   We laten elkaar uitpraten | vorige keer: deels
 */

const SIGN: Record<Language, string> = { nl: ' | vorige keer: ', en: ' | last time: ' }
const WORDS: Record<Language, Record<Kept, string>> = {
  nl: { yes: 'ja', partly: 'deels', no: 'nee' },
  en: { yes: 'yes', partly: 'partly', no: 'no' },
}
/** Every way to say how it went, in either language. */
const ENDS = (['nl', 'en'] as const).flatMap((language) =>
  KEPT.map((kept) => ({ kept, end: SIGN[language] + WORDS[language][kept] })),
)

/** Characters of such a line besides the agreement itself. */
export const KEPT_LENGTH = Math.max(...ENDS.map(({ end }) => end.length))

/** @returns the agreements that are not closed, as lines for a next meeting */
export function openAgreementLines(activity: Activity, language: Language): string[] {
  return agreementsOf(activity).flatMap(({ text, kept, earlier, isClosed }) => {
    // One the group did not look at now stands as it stood.
    const how = kept === '' ? earlier : kept
    return isClosed ? [] : [how === undefined ? text : text + SIGN[language] + WORDS[language][how]]
  })
}

/** @returns the agreements of an earlier time that an activity was planned with */
export function earlierAgreements({ agreements: lines }: Settings): Pick<Agreement, 'text' | 'earlier'>[] {
  return Array.isArray(lines) ? lines.map(agreementIn) : []
}

/** @returns what a line says was agreed, and how that went where it tells */
export function agreementIn(line: string): Pick<Agreement, 'text' | 'earlier'> {
  const found = ENDS.find(({ end }) => line.endsWith(end))
  const text = found ? tidy(line.slice(0, -found.end.length)) : ''
  return found && text !== '' ? { text, earlier: found.kept } : { text: line }
}
