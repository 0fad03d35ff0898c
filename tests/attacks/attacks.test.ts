import { describe, test } from 'vitest'
import { Gathering } from '../simulation/gathering.ts'
import { newServer } from '../simulation/server.ts'
import { aimAt } from './attack.ts'
import { ATTACKS } from './attacks.ts'
import { Ten } from './ten.ts'

describe('ten people go on working through', () => {
  for (const attack of ATTACKS) {
    test(attack.name, async () => {
      const server = await newServer({ handshake: 1_500, answer: 2_500 })
      const gathering = await Gathering.open(server)
      const ten = await Ten.in(gathering)
      const target = await aimAt(server.origin(), gathering, { ten })
      ten.begin()
      await ten.answers(1)
      await attack.run(target)
      await ten.answers(2)
      await ten.end()
    })
  }
})
