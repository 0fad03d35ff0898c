import type { Code } from '@kring/shared/protocol/codes'

/** The HTTP status each reason is answered with; what is not named is a request that does not fit (409). */
const STATUS: Partial<Record<Code, number>> = {
  'body.invalid': 400,
  'body.tooLarge': 413,
  'image.invalid': 400,
  'name.empty': 400,
  'text.tooLong': 400,
  'text.empty': 400,
  'milestone.date': 400,
  'file.other': 400,
  'file.otherVersion': 400,
  'file.shape': 400,
  'file.tooMuch': 400,
  'request.notFound': 404,
  'server.failed': 500,
  'meeting.damaged': 500,
  'server.stopping': 503,
  'store.unavailable': 503,
  'token.missing': 401,
  'token.invalid': 401,
  'role.notAllowed': 403,
  'leader.notReleased': 403,
  'member.removed': 403,
  'door.closed': 403,
  'meeting.full': 403,
  'code.unknown': 404,
  'meeting.unknown': 404,
  'meeting.expired': 404,
  'meeting.deleted': 404,
  'trajectory.unknown': 404,
  'trajectory.invalid': 400,
  'trajectory.otherVersion': 400,
  'rate.exceeded': 429,
}

export function statusOf(code: Code): number {
  return STATUS[code] ?? 409
}
