import type { Activity, CardId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { groupsOf } from './groups.ts'

/**
 * The cards of a table as plain text, one a line, in the order in which it is read.
 * @param titleOf how a zone or a frame is called
 * @param only the cards that are meant; all when absent
 */
export function boardText(
  method: Method,
  activity: Activity,
  titleOf: (zone: string) => string,
  only?: ReadonlySet<CardId>,
): string {
  const groups = groupsOf(method, activity)
    .map((group) => ({ ...group, cards: group.cards.filter(({ id }) => only?.has(id) ?? true) }))
    .filter(({ cards }) => cards.length > 0)
  const lines = groups.map(({ zone, frame, cards }) => {
    const said = cards.map(({ label, text }) => (text ? `${label} – ${text}` : label))
    // The only one needs no name.
    return groups.length === 1 ? said : [`${frame ?? titleOf(zone)}:`, ...said]
  })
  return lines.map((group) => group.join('\n')).join('\n\n')
}
