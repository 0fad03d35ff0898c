import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, fold, LEDGER_VERSION, withEverySlice } from '@kring/shared/ledger'
import type { Meeting, MeetingId } from '@kring/shared/meeting'
import { boardOf } from '@kring/shared/projection'
import { wholeMeeting } from '@kring/shared/testing/whole-meeting'
import { expect, onTestFinished, test } from 'vitest'
import { headLine, linesOf, meetingLines, readBackup } from '../backup/lines.ts'
import { readMeeting } from '../rooms/stored-meeting.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { LevelStore } from './level.ts'
import type { Kept } from './store.ts'

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url))

/**
 * Ledgers as they were kept when their version was young: unpacked backups (`gunzip`), and the meeting each held.
 * Should one not read as it did, then what is kept in schools does not either: migrate, never change the fixture.
 */
const KEPT = [
  'ledger-3-all-methods',
  'ledger-3-all-methods-behind-a-snapshot',
  'ledger-4-all-methods',
  'ledger-4-all-methods-behind-a-snapshot',
  'ledger-5-all-methods',
  'ledger-5-all-methods-behind-a-snapshot',
  'ledger-6-all-methods',
  'ledger-6-all-methods-behind-a-snapshot',
  'ledger-7-all-methods',
  'ledger-7-all-methods-behind-a-snapshot',
  'ledger-8-all-methods',
  'ledger-8-all-methods-behind-a-snapshot',
]
for (const name of KEPT) {
  test(`a ledger kept long ago still tells the same meeting: ${name}`, async () => {
    const store = await LevelStore.open(await temporaryDirectory(), { minFree: 0 })
    onTestFinished(() => store.close())
    const bytes = await fixture(`${name}.jsonl`)
    const ids: MeetingId[] = []
    const take = async (id: MeetingId, { access, listing, entries, snapshot }: Kept) => {
      ids.push(id)
      await store.create(id, access, listing, entries, snapshot)
    }
    await readBackup(linesOf(once(bytes)), { meeting: take, trajectory: () => {}, ended: () => {} })
    expect(ids).toHaveLength(1)
    const stored = await readMeeting(store, ids[0]!)
    const wanted: unknown = JSON.parse((await fixture(`${name}.meeting.json`)).toString())
    // What its version knew stands; what is known besides since has come along.
    expect(withoutPlaces(stored?.meeting)).toMatchObject(withoutPlaces(wanted))
    if (name.startsWith(`ledger-${LEDGER_VERSION}`))
      expect(withoutPlaces(stored?.meeting)).toEqual(withoutPlaces(withEverySlice(wanted as Meeting)))
  })
}

/**
 * Where cards lie is left out: that follows from how a board is laid out today, not from what was said then. And single
 * answers, which this version lets go of.
 */
function withoutPlaces(meeting: unknown): object {
  const places = new Set(['x', 'y', 'fromX', 'fromY', 'answers', 'ballots', 'poll'])
  return JSON.parse(JSON.stringify(meeting, (key, value) => (places.has(key) ? undefined : value)))
}

/**
 * Records what this version writes, before it is released: `RECORD_LEDGER=1 npx vitest run --project unit golden`.
 * Once schools have ledgers of it the fixtures stand as they are.
 */
test.runIf(process.env.RECORD_LEDGER)('records a ledger of this version', async () => {
  const { ledger, meeting } = wholeMeeting()
  const entries: Entry[] = JSON.parse(JSON.stringify(ledger))
  const shared = new URL('../../../shared/src/testing/', import.meta.url)
  const name = `ledger-${LEDGER_VERSION}`
  const lines = (list: unknown[]) => list.map((item) => `  ${JSON.stringify(item)}`).join(',\n')
  await writeFile(new URL(`${name}.json`, shared), `[\n${lines(entries)}\n]\n`)
  const board = Object.entries(boardOf(fold(entries))).map(
    ([key, record]) => `  "${key}": ${JSON.stringify(record)}`,
  )
  await writeFile(new URL(`${name}.board.json`, shared), `{\n${board.join(',\n')}\n}\n`)

  const directory = await temporaryDirectory()
  const listing = { code: meeting.code, expiresAt: meeting.expiresAt }
  const at = Math.floor(entries.length * 0.7)
  const snapshot = {
    seq: at,
    meeting: fold(entries.slice(0, at)),
    accepted: [],
    at: entries[at - 1]!.context.at,
  }
  for (const [file, kept] of [
    [`${name}-all-methods`, undefined],
    [`${name}-all-methods-behind-a-snapshot`, snapshot],
  ] as const) {
    const store = await LevelStore.open(join(directory, file), { minFree: 0 })
    const rest = kept ? entries.slice(at) : entries
    await store.create(meeting.id, { facilitatorKeyHash: '' }, listing, rest, kept)
    const texts = [headLine(new Date(0), undefined)]
    for await (const line of meetingLines(store)) texts.push(line)
    await store.close()
    await writeFile(new URL(`fixtures/${file}.jsonl`, import.meta.url), `${texts.join('\n')}\n`)
    await writeFile(
      new URL(`fixtures/${file}.meeting.json`, import.meta.url),
      `${JSON.stringify(fold(entries))}\n`,
    )
  }
})

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
