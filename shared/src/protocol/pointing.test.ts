import { expect, test } from 'vitest'
import { FACILITATOR, type Member, SCREEN } from '../meeting.ts'
import { Table } from '../testing/table.ts'
import { mayPoint } from './pointing.ts'
import { stampPresence } from './presence.ts'

test('a device offers pointing to whom the server shows it of, and to nobody else', () => {
  const table = new Table().join('Alice', 'Olga').seat('Ed')
  table.observes('olga')
  const offered = () =>
    [FACILITATOR, SCREEN, 'alice', 'olga'].filter((who) =>
      mayPoint(table.activity, table.meeting.members[who] as Member),
    )
  const shown = () =>
    [FACILITATOR, SCREEN, 'alice', 'olga'].filter(
      (who) => stampPresence(table.meeting, who, { point: { x: 1, y: 1 } })?.point !== undefined,
    )
  const seen = new Set<string>()
  for (const phase of ['question', 'write', 'raise', 'rounds', 'check', 'next']) {
    table.goTo(phase)
    expect(shown(), phase).toEqual(offered())
    seen.add(offered().join(' '))
  }
  expect(seen).toEqual(new Set([`${FACILITATOR} ${SCREEN}`, `${FACILITATOR} ${SCREEN} alice`]))
})
