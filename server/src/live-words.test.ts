import { expect, test } from 'vitest'
import { bytesIn } from './testing/bytes-in.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { joinMeeting, openMeeting, startServer } from './testing/server.ts'

const MOE = 'Zwaluwnest-71 maar moe'

const seenBy = ({ meeting }: Device) => Object.keys(meeting?.activities[meeting.current]?.said ?? {})

test('a text that is shown outlives a restart on its device, and no disk knows it', async () => {
  const kring = await startServer({ limits: { snapshotEvery: 1 } })
  const opened = await openMeeting(kring, {}, 'checkin')
  const [anna, bram] = [
    new Device(await joinMeeting(kring, opened.code, 'Anna')),
    new Device(await joinMeeting(kring, opened.code, 'Bram')),
  ]
  for (const device of [anna, bram]) await device.connect(kring)
  const { current, activities: all } = anna.meeting!
  const stamp = all[current]!.phase.stamp
  const id = anna.say('word.show', { activity: current, text: MOE, stamp })
  await until('it is heard', () => anna.receipts.has(id))
  expect(anna.receipts.get(id)).toMatchObject({ ok: true, live: true })
  await until('it is seen', () => seenBy(bram).length === 1)
  expect(await bytesIn(kring.dataDir)).not.toContain(MOE)

  const again = await kring.again()
  anna.disconnect()
  bram.disconnect()
  await bram.connect(again)
  expect(seenBy(bram)).toEqual([])
  await anna.connect(again)
  await until('it is seen again', () => seenBy(bram).length === 1)
  expect(await bytesIn(kring.dataDir)).not.toContain(MOE)
})
