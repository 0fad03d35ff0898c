import { describe, test } from 'vitest'
import { Gathering } from '../simulation/gathering.ts'
import { newServer } from '../simulation/server.ts'
import { AT_THE_DOOR } from './at-the-door.ts'
import { aimAt } from './attack.ts'
import { ON_NOTEBOOKS } from './on-notebooks.ts'
import { ON_SOCKETS } from './on-sockets.ts'
import { Ten } from './ten.ts'

describe('ten people go on working through', () => {
  for (const attack of [...ON_NOTEBOOKS, ...ON_SOCKETS, ...AT_THE_DOOR]) {
    test(attack.name, async () => {
      const server = await newServer({ handshake: 1_500 })
      const gathering = await Gathering.open(server)
      const ten = await Ten.in(gathering)
      const target = await aimAt(server.origin(), gathering, ten)
      ten.begin()
      await ten.answers(1)
      await attack.run(target)
      await ten.answers(2)
      await ten.end()
    })
  }
})
