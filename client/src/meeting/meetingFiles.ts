import type { CreateMeetingAnswer, MeetingFileBody } from '@kring/shared/protocol/api'
import { call, type Pass, send } from './api.ts'

/** ms; a file is larger than what is asked for elsewhere. */
const FILE_PATIENCE = 30_000

/** `POST /api/meetings/files`: a new meeting in which lies what a file holds, once however often its answer is lost. @throws CallFailed */
export function bringMeeting(body: MeetingFileBody): Promise<CreateMeetingAnswer> {
  return call('POST', '/api/meetings/files', { body, patience: FILE_PATIENCE })
}

/** `GET …/file`: what a group can go on with. Facilitators only. @throws CallFailed */
export async function meetingFileOf({ meeting, token }: Pass): Promise<Blob> {
  return (await send('GET', `/api/meetings/${meeting}/file`, { token, patience: FILE_PATIENCE })).blob()
}
