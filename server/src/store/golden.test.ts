import { readFile } from 'node:fs/promises'
import { LEDGER_VERSION } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import { expect, onTestFinished, test } from 'vitest'
import { linesOf, readBackup } from '../backup/lines.ts'
import { readMeeting } from '../rooms/stored-meeting.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { LevelStore } from './level.ts'

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url))

/**
 * Ledgers as they were kept when their version was young: unpacked backups (`gunzip`), and the meeting each held.
 * Should one not read as it did, then what is kept in schools does not either: migrate, never change the fixture.
 */
for (const name of ['ledger-1-kandoe', 'ledger-1-kandoe-behind-a-snapshot']) {
  test(`a ledger kept long ago still tells the same meeting: ${name}`, async () => {
    const store = await LevelStore.open(await temporaryDirectory(), { minFree: 0 })
    onTestFinished(() => store.close())
    const bytes = await fixture(`${name}.jsonl`)
    const ids: MeetingId[] = []
    await readBackup(linesOf(once(bytes)), async (id, { access, listing, entries, snapshot }) => {
      ids.push(id)
      await store.create(id, access, listing, entries, snapshot)
    })
    expect(ids).toHaveLength(1)
    const stored = await readMeeting(store, ids[0]!)
    const wanted: unknown = JSON.parse((await fixture(`${name}.meeting.json`)).toString())
    // What its version knew stands; what later ones know besides has come along.
    expect(JSON.parse(JSON.stringify(stored?.meeting))).toMatchObject(wanted as object)
    if (name.startsWith(`ledger-${LEDGER_VERSION}`)) expect(stored?.meeting).toEqual(wanted)
  })
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value
}
