import { expect } from 'vitest'
import type { Client } from './client.ts'
import { Gathering } from './gathering.ts'
import { newServer, type Server } from './server.ts'

/** A meeting with somebody in it who does no harm, and somebody who tries. */
export type Disturbed = {
  server: Server
  gathering: Gathering
  facilitator: Client
  honest: Client
  mallory: Client
  /** Others notice nothing: the honest device was not put out, and what it says is answered. */
  expectUndisturbed(): Promise<void>
}

/** @returns a new meeting on a server of its own */
export async function newDisturbed(): Promise<Disturbed> {
  const server = await newServer()
  const gathering = await Gathering.open(server)
  const facilitator = await gathering.facilitator()
  const honest = await gathering.join('Anna')
  const mallory = await gathering.join('Mallory')
  let renamed = 0
  const expectUndisturbed = async () => {
    const opened = honest.opened.length
    await honest.must('member.rename', { member: honest.access.member, name: `Anna ${++renamed}` })
    await facilitator.until(
      () => facilitator.meeting()?.members[honest.access.member]?.name === `Anna ${renamed}`,
      'all see it',
    )
    expect(honest.opened.length).toBe(opened)
  }
  return { server, gathering, facilitator, honest, mallory, expectUndisturbed }
}
