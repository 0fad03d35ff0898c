import * as encoding from 'lib0/encoding'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Client } from './client.ts'
import { type Disturbed, newDisturbed } from './disturbed.ts'
import { goTo } from './phases.ts'

let facilitator: Client
let honest: Client
let mallory: Client
let expectUndisturbed: Disturbed['expectUndisturbed']

beforeEach(async () => {
  ;({ facilitator, honest, mallory, expectUndisturbed } = await newDisturbed())
})

describe('presence', () => {
  const seenBy = (client: Client, member: string) => client.others().find((state) => state.member === member)

  test('nobody can point as somebody else', async () => {
    mallory.point({ cursor: { x: 5, y: 6 }, member: 'facilitator', role: 'facilitator', name: 'De coach' })
    const seen = await honest.until(() => {
      const shown = seenBy(honest, mallory.access.member)
      return shown?.cursor ? shown : undefined
    }, 'the pointing hand')
    expect(seen).toEqual({ member: mallory.access.member, role: 'participant', cursor: { x: 5, y: 6 } })
    expect(seenBy(honest, 'facilitator')?.cursor).toBeUndefined()
    await expectUndisturbed()
  })

  test('nobody can take over or wipe out the presence of another device', async () => {
    honest.point({ cursor: { x: 1, y: 2 } })
    await facilitator.until(() => seenBy(facilitator, honest.access.member), 'Anna points')
    const client = honest.presenceId as number
    for (const state of ['null', '{"cursor":{"x":666,"y":666}}']) {
      mallory.sendRaw(
        'board',
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarUint8Array(
            encoder,
            encoding.encode((inner) => {
              encoding.writeVarUint(inner, 1)
              encoding.writeVarUint(inner, client)
              encoding.writeVarUint(inner, 1_000_000)
              encoding.writeVarString(inner, state)
            }),
          )
        }),
      )
    }
    mallory.point({ cursor: { x: 9, y: 9 } })
    await facilitator.until(
      () => (seenBy(facilitator, mallory.access.member)?.cursor as { x: number })?.x === 9,
      'Mallory points',
    )
    expect(seenBy(facilitator, honest.access.member)?.cursor).toEqual({ x: 1, y: 2 })
    await expectUndisturbed()
  })

  test('only who may move a card is seen holding it, and nobody points where names are not shown', async () => {
    await goTo('write', facilitator, [honest, mallory])
    await mallory.must('card.write', { card: 'own', label: 'Rust', text: '' })
    await goTo('raise', facilitator, [honest, mallory])
    const seen: Record<string, unknown>[] = []
    const pointing = honest.until(() => {
      const now = seenBy(honest, mallory.access.member)
      if (now) seen.push(now)
      return (now?.cursor as { x: number } | undefined)?.x === 2
    }, 'Mallory points once names are shown')
    mallory.point({ cursor: { x: 1, y: 1 }, drag: { card: 'own', x: 1, y: 1 } })
    // Twice there and back: by then the pointing hand was heard, too.
    for (const name of ['Mal', 'Mallory']) {
      await mallory.must('member.rename', { member: mallory.access.member, name })
      await honest.until(
        () => honest.meeting()?.members[mallory.access.member]?.name === name,
        'the new name',
      )
    }
    mallory.point({ cursor: { x: 2, y: 2 }, drag: { card: 'own', x: 2, y: 2 } })
    await goTo('rounds', facilitator, [honest, mallory])
    await pointing
    const { member } = mallory.access
    const point = { x: 2, y: 2 }
    const holds = honest.activity().turn?.holder === member
    expect(new Set(seen.map((state) => JSON.stringify(state)))).toEqual(
      new Set([
        JSON.stringify({ member, role: 'participant' }),
        JSON.stringify({
          member,
          role: 'participant',
          cursor: point,
          ...(holds ? { drag: { card: 'own', ...point } } : {}),
        }),
      ]),
    )
  })

  test('nonsense and too much of it is not passed on', async () => {
    mallory.point({ cursor: { x: 'left', y: null } })
    mallory.point({ cursor: { x: 1, y: 1 }, note: 'x'.repeat(5000) })
    mallory.point({ cursor: { x: 3, y: 4 } })
    const seen = await honest.until(() => {
      const state = seenBy(honest, mallory.access.member)
      return state?.cursor && state
    }, 'the pointing hand')
    expect(seen).toEqual({ member: mallory.access.member, role: 'participant', cursor: { x: 3, y: 4 } })
    await expectUndisturbed()
  })
})
