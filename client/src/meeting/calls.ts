import type { Language } from '@kring/shared/basis/words'
import type { Page } from '@kring/shared/harvest/page'
import type { MemberId } from '@kring/shared/meeting'
import type {
  CreateMeetingAnswer,
  CreateMeetingBody,
  GuestAnswer,
  GuestLinkAnswer,
  ImageAnswer,
  PrivacyAnswer,
  RenewKeyAnswer,
  RenewKeyBody,
} from '@kring/shared/protocol/api'
import { call, type Pass, send } from './api.ts'

/* What is asked of the server on few pages and by whoever leads: nobody who takes part waits for it (api.ts). */

/** `GET /api/privacy`: how this server runs, for anybody. @throws CallFailed */
export function askPrivacy(): Promise<PrivacyAnswer> {
  return call('GET', '/api/privacy', {})
}

/** `GET …/harvest.json?for=share`: what the group released until now, in this language. @throws CallFailed */
export async function askShared(pass: Pass, language: Language): Promise<Page> {
  const path = `/api/meetings/${pass.meeting}/harvest.json?for=share&language=${language}`
  const { page } = await call<{ page: Page }>('GET', path, { token: pass.token })
  return page
}

/** `POST /api/meetings`. @throws CallFailed */
export function createMeeting(body: CreateMeetingBody): Promise<CreateMeetingAnswer> {
  return call('POST', '/api/meetings', { body })
}

/** `DELETE …/returns/:member`: who came in by this member's name was somebody else. Facilitators only. @throws CallFailed */
export async function partFrom(pass: Pass, member: MemberId): Promise<void> {
  await send('DELETE', `/api/meetings/${pass.meeting}/returns/${member}`, { token: pass.token })
}

/** `POST …/guest`: what lets somebody from outside look on, while the link is open. Facilitators only. @throws CallFailed */
export function guestToken(pass: Pass): Promise<GuestLinkAnswer> {
  return call('POST', `/api/meetings/${pass.meeting}/guest`, { token: pass.token })
}

/** `GET …/guest`: all that a guest sees. @throws CallFailed */
export function askGuest(pass: Pass): Promise<GuestAnswer> {
  return call('GET', `/api/meetings/${pass.meeting}/guest`, { token: pass.token, patience: 8000 })
}

/** `DELETE /api/meetings/:meeting`: everything in it is erased. Facilitators only. @throws CallFailed */
export async function deleteMeeting(pass: Pass): Promise<void> {
  await send('DELETE', `/api/meetings/${pass.meeting}`, { token: pass.token })
}

/** `POST /api/meetings/:meeting/code`: the old code no longer opens the door. Facilitators only. @throws CallFailed */
export function renewCode(pass: Pass): Promise<{ code: string }> {
  return call('POST', `/api/meetings/${pass.meeting}/code`, { token: pass.token })
}

/**
 * `POST /api/meetings/:meeting/key`: another facilitator link; the old one, and every device that came by it, is out.
 * @param body the new key, kept on this device before: whatever becomes of the answer, one of the two opens the meeting
 * @throws CallFailed
 */
export function renewKey(pass: Pass, body: RenewKeyBody): Promise<RenewKeyAnswer> {
  return call('POST', `/api/meetings/${pass.meeting}/key`, { token: pass.token, body })
}

/** `POST /api/meetings/:meeting/images`. @returns what names the picture in drawings. @throws CallFailed */
export async function sendImage(pass: Pass, bytes: Blob): Promise<string> {
  const { image } = await call<ImageAnswer>('POST', `/api/meetings/${pass.meeting}/images`, {
    token: pass.token,
    body: bytes,
  })
  return image
}

/** `GET /api/meetings/:meeting/images/:image`. @throws CallFailed */
export async function fetchImage(pass: Pass, image: string): Promise<Blob> {
  const response = await send('GET', `/api/meetings/${pass.meeting}/images/${image}`, { token: pass.token })
  return response.blob()
}
