import { tidy } from '../../basis/text.ts'
import type { Activity, Settings } from '../../meeting.ts'
import { type Agreement, agreementsOf, KEPT, type Kept } from './agreement.ts'

/*
 * Open agreements return in a next meeting (METHODS §14.18). They travel as lines that people can read and paste, each
 * with how it went where the group looked at that:
 *   We laten elkaar uitpraten | kept=partly
 */

/** Characters of such a line besides the agreement itself. */
export const KEPT_LENGTH = ' | kept='.length + Math.max(...KEPT.map((kept) => kept.length))

/** @returns the agreements that are not closed, as lines for a next meeting */
export function openAgreementLines(activity: Activity): string[] {
  return agreementsOf(activity).flatMap(({ text, kept, earlier, isClosed }) => {
    // One the group did not look at now stands as it stood.
    const how = kept === '' ? earlier : kept
    return isClosed ? [] : [how === undefined ? text : `${text} | kept=${how}`]
  })
}

/** @returns the agreements of an earlier time that an activity was planned with */
export function earlierAgreements({ agreements: lines }: Settings): Pick<Agreement, 'text' | 'earlier'>[] {
  return Array.isArray(lines) ? lines.map(agreementIn) : []
}

function agreementIn(line: string): Pick<Agreement, 'text' | 'earlier'> {
  const [, text = '', earlier = ''] = /^(.*)\| *kept=([a-z]+)$/.exec(line) ?? []
  return isKept(earlier) && tidy(text) !== '' ? { text: tidy(text), earlier } : { text: line }
}

function isKept(said: string): said is Kept {
  return (KEPT as readonly string[]).includes(said)
}
