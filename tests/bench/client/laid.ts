import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { hashKey } from '@kring/server/access/facilitator-key'
import { LevelStore } from '@kring/server/store/level'
import { type Activity, FACILITATOR, type Meeting } from '@kring/shared/meeting'
import '@kring/shared/methods/all'
import { openMeeting } from '@kring/shared/opening'

const DAY = 86_400_000

/** @returns a meeting of one activity, as it is when it was just made; nobody but its coach is in it */
export function newMeeting(
  code: string,
  method: string,
  question: string,
): { meeting: Meeting; activity: Activity } {
  const at = Date.now()
  const opened = openMeeting(
    {
      kind: 'meeting.open',
      id: `bench-${code}`,
      title: '',
      language: 'nl',
      code,
      expiresAt: at + DAY,
      name: 'Coach',
      activities: [{ id: 'board', method, question, settings: {} }],
    },
    { member: FACILITATOR, at, seed: 1 },
  )
  if (!opened.ok) throw new Error(`no meeting: ${opened.refused}`)
  const activity = opened.meeting.activities.board
  if (!activity) throw new Error('no meeting')
  return { meeting: opened.meeting, activity }
}

/** Puts meetings in the store of a server that does not run, as if they had been held: also larger ones than people may make. */
export async function layMeetings(dataDir: string, meetings: Iterable<Meeting>): Promise<void> {
  const store = await LevelStore.open(join(dataDir, 'meetings'), { minFree: 0 })
  for (const meeting of meetings) {
    const access = { facilitatorKeyHash: hashKey(randomBytes(16).toString('hex')) }
    const listing = { code: meeting.code, expiresAt: meeting.expiresAt }
    await store.create(meeting.id, access, listing, [], { seq: 1, meeting, accepted: [] })
  }
  await store.close()
}
