import type { Client } from './client.ts'

/**
 * Somebody looks on, as all who take part say.
 * @param all a device of everybody who is there and takes part, whoever is to look on among them
 */
export async function observes(facilitator: Client, observer: Client, all: readonly Client[]): Promise<void> {
  const { member } = observer.access
  const ask = `look-${member}`
  await facilitator.must('onlooker.ask', { ask, member })
  for (const client of all) await client.must('onlooker.answer', { ask, agrees: true })
  await facilitator.until(() => facilitator.meeting()?.members[member]?.role === 'observer', 'they look on')
}
