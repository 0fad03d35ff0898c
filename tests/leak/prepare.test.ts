import { readBuddy, readOwner, toBuddy } from '@kring/shared/prepare/buddy'
import { FIELD_IDS } from '@kring/shared/prepare/fields'
import { newPreparation, type Preparation } from '@kring/shared/prepare/preparation'
import { relayPath } from '@kring/shared/protocol/relay'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { newSecret, opened, roomOf, sealed } from '../../client/src/prepare/seal.ts'
import { filesIn } from '../../server/src/testing/bytes-in.ts'
import { until } from '../../server/src/testing/condition.ts'
import { startServer } from '../../server/src/testing/server.ts'

const said = (field: string) => `geheim over ${field} in de klas`

test('through the server goes nothing that can be read, to a buddy nothing that is not shared, to disk nothing', async () => {
  const kring = await startServer({ logLevel: 'silent' })
  const key = newSecret()
  const preparation: Preparation = {
    ...newPreparation('p', 1),
    key,
    on: '2026-12-01',
    texts: Object.fromEntries(FIELD_IDS.map((field) => [field, said(field)])),
  }
  const passed: Buffer[] = []
  const come = async () => {
    const socket = new WebSocket(`${kring.url.replace('http', 'ws')}${relayPath(roomOf(key))}`, [
      SOCKET_PROTOCOL,
    ])
    onTestFinished(() => socket.terminate())
    const told: unknown[] = []
    socket.on('message', (data: Buffer, isBinary) => {
      passed.push(data)
      if (isBinary) told.push(opened(key, data))
    })
    await new Promise((resolve) => socket.once('open', resolve))
    return { socket, told }
  }
  const [owner, buddy, curious] = [await come(), await come(), await come()]
  // One field after another is shared, and then none.
  const shares = [...FIELD_IDS.map((_, count) => FIELD_IDS.slice(0, count)), []]
  for (const [at, shared] of shares.entries())
    owner.socket.send(sealed(key, toBuddy({ ...preparation, shared }, at, false)))
  await until('the buddy was told all of it', () => buddy.told.length === shares.length)
  buddy.socket.send(
    sealed(key, { from: 'buddy', at: 1, says: [{ id: 'a', kind: 'ask', text: 'Waarom precies nu?' }] }),
  )
  await until('the owner was asked', () => owner.told.length === 1)

  for (const [at, shared] of shares.entries()) {
    const told = readOwner(buddy.told[at])
    expect(Object.keys(told?.texts ?? {})).toEqual([...shared])
    const text = JSON.stringify(buddy.told[at])
    for (const field of FIELD_IDS) expect(text.includes(said(field))).toBe(shared.includes(field))
  }
  expect(readBuddy(owner.told[0])?.says).toEqual([{ id: 'a', kind: 'ask', text: 'Waarom precies nu?' }])

  // Whoever knows the room, the server among them, has only locked bytes.
  await until('the curious one heard it, too', () => curious.told.length === shares.length + 1)
  const wire = Buffer.concat(passed)
  const secrets = [...FIELD_IDS.map(said), 'Waarom precies nu', key.split('.')[1] as string, '2026-12-01']
  expect(secrets.filter((secret) => wire.includes(secret))).toEqual([])
  await kring.close()
  const files = Buffer.concat(await filesIn(kring.dataDir))
  expect([...secrets, roomOf(key)].filter((secret) => files.includes(secret))).toEqual([])
})
