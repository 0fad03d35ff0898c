import type { CreateMeetingAnswer } from '@kring/shared/api'
import { aimAt } from '../../attacks/attack.ts'
import { ATTACKS } from '../../attacks/attacks.ts'
import { Gathering } from '../../simulation/gathering.ts'

/** What a process of attackers is told. */
export type Order = { name: string; times: number; origin: string; made: CreateMeetingAnswer }

/** Attacks so many times, each time as somebody else, from a process of its own: what it costs is not the people's. */
export async function attack({ name, times, origin, made }: Order): Promise<void> {
  const attack = ATTACKS.find((one) => one.name === name)
  if (!attack) throw new Error(`no such attack: ${name}`)
  const gathering = Gathering.of({ origin: () => origin }, made)
  for (let time = 0; time < times; time++) await attack.run(await aimAt(origin, gathering))
}
