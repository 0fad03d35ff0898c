import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { LANGUAGES } from '@kring/shared/basis/words'
import { meetingPage } from '@kring/shared/harvest/meeting-page'
import type { Page } from '@kring/shared/harvest/page'
import { sharedPage, standingsIn } from '@kring/shared/harvest/release'
import { LIMITS, type Meeting } from '@kring/shared/meeting'
import type { JoinAnswer } from '@kring/shared/protocol/api'
import { PROTOCOL_VERSION, VERSION_HEADER } from '@kring/shared/protocol/wire'
import { expect, test } from 'vitest'
import { DAY } from '../basis/clock.ts'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer, temporaryDirectory } from '../testing/server.ts'
import { languageOf } from './language.ts'

const code = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code

test('a meeting opens with one method and one question, and tells its facilitator what they need', async () => {
  const kring = await startServer({ retentionDays: 7 })
  const made = await openMeeting(kring)
  expect(made).toMatchObject({ member: 'facilitator', code: expect.stringMatching(/^[A-HJKMNP-Z2-9]{6}$/) })
  const seen = await lookUp(kring, made)
  expect(seen).toMatchObject({ role: 'facilitator', member: 'facilitator', methods: ['kandoe'] })
  expect(seen.expiresAt - seen.now).toBeLessThanOrEqual(7 * DAY)
  expect(seen.addresses, 'nobody else comes to 127.0.0.1').toEqual([])
})

test('what cannot be read is answered with 400 and words in the caller’s language', async () => {
  const kring = await startServer()
  const activity = { method: 'kandoe', question: 'Wat eerst?' }
  const scan = { method: 'scan', question: 'Wat zien we?' }
  const withIndicators = (count: number, id: (at: number) => unknown = (at) => `i${at}`) => {
    const indicators = Array.from({ length: count }, (_, at) => ({ id: id(at), title: 'Iets' }))
    const pillars = [{ id: 'p', title: 'Een pijler', indicators }]
    return JSON.stringify({ id: 'own', version: 1, title: 'Onze', source: 'wij', licence: 'CC0', pillars })
  }
  const bodies: unknown[] = [
    {},
    [],
    'text',
    { language: 'nl', activities: [] },
    { language: 'fr', activities: [activity] },
    { language: 'nl', activities: [{ ...activity, method: 'unknown' }] },
    { language: 'nl', activities: [{ ...activity, question: '' }] },
    { language: 'nl', activities: [{ ...activity, question: 'x'.repeat(10_000) }] },
    { language: 'nl', activities: [{ ...activity, settings: { rings: 99 } }] },
    { language: 'nl', activities: [{ ...activity, settings: { no: 1 } }] },
    { language: 'nl', activities: [{ ...scan, settings: { instrument: withIndicators(1000) } }] },
    { language: 'nl', activities: [{ ...scan, settings: { instrument: withIndicators(2, () => 'same') } }] },
    { language: 'nl', activities: [{ ...scan, settings: { instrument: withIndicators(2, (at) => at) } }] },
    { language: 'nl', activities: [{ ...scan, settings: { instrument: 7 } }] },
    { language: 'nl', activities: [{ ...activity, minutes: 0 }] },
    { language: 'nl', activities: [{ ...activity, minutes: 2.5 }] },
    { language: 'nl', activities: [{ ...activity, minutes: 241 }] },
    { language: 'nl', activities: [activity], more: 1 },
  ]
  for (const body of bodies) {
    const response = await ask(kring, '/api/meetings', { body, headers: { 'accept-language': 'en-GB' } })
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: { code: 'body.invalid', message: 'The server could not read this.' } },
    ])
  }
  const good = { language: 'nl', activities: [{ ...scan, settings: { instrument: withIndicators(2) } }] }
  expect((await ask(kring, '/api/meetings', { body: good })).status).toBe(201)
  const large = await ask(kring, '/api/meetings', { body: { language: 'x'.repeat(70_000) } })
  expect([large.status, await code(large)]).toEqual([413, 'body.tooLarge'])
})

test('a meeting is opened with as many activities as one may hold, and with no more', async () => {
  const kring = await startServer()
  const open = (count: number) => {
    const activities = Array.from({ length: count }, () => ({
      method: 'kandoe',
      question: 'Waar beginnen we?',
    }))
    return ask(kring, '/api/meetings', { body: { language: 'nl', activities } })
  }
  expect((await open(LIMITS.activities)).status).toBe(201)
  const more = await open(LIMITS.activities + 1)
  expect([more.status, await code(more)]).toEqual([400, 'body.invalid'])
})

test('without a token 401, with another meeting’s 401, with the wrong role 403', async () => {
  const kring = await startServer()
  const [one, two] = [await openMeeting(kring), await openMeeting(kring)]
  const bob = await joinMeeting(kring, one.code, 'Bob')
  const path = `/api/meetings/${one.meeting}`
  expect([(await ask(kring, path)).status, (await ask(kring, path, { token: two.token })).status]).toEqual([
    401, 401,
  ])
  expect((await ask(kring, path, { token: `${one.token}x` })).status).toBe(401)
  expect((await ask(kring, path, { method: 'DELETE', token: bob.token })).status).toBe(403)
  expect((await ask(kring, `${path}/code`, { method: 'POST', token: bob.token })).status).toBe(403)
})

test('the facilitator’s key makes facilitators and screens, and nothing else does', async () => {
  const kring = await startServer()
  const { meeting, facilitatorKey, code: joinCode } = await openMeeting(kring)
  const join = (body: object) => ask(kring, '/api/join', { body })
  expect(await (await join({ meeting, facilitatorKey })).json()).toMatchObject({
    role: 'facilitator',
    member: 'facilitator',
  })
  expect(await (await join({ meeting, facilitatorKey, role: 'screen' })).json()).toMatchObject({
    role: 'screen',
  })
  for (const wrong of [
    { meeting, facilitatorKey: 'x' },
    { meeting: 'elsewhere', facilitatorKey },
  ]) {
    const response = await join(wrong)
    expect([response.status, await code(response)]).toEqual([401, 'token.invalid'])
  }
  expect((await join({ code: joinCode, name: 'Eve', role: 'facilitator' })).status).toBe(400)
})

test('a facilitator key is replaced by those who came by it alone, again and again, also across a restart', async () => {
  const kring = await startServer()
  const made = await openMeeting(kring)
  const path = `/api/meetings/${made.meeting}/key`
  const bob = await joinMeeting(kring, made.code, 'Bob')
  const [first, second] = ['a'.repeat(32), 'B-_4'.repeat(8)] as [string, string]
  const renew = (token: string, facilitatorKey: unknown, at: Kring = kring) =>
    ask(at, path, { body: { facilitatorKey }, token })
  const tokenOf = async (answer: Response) => ((await answer.json()) as { token: string }).token
  expect(await code(await renew(bob.token, first))).toBe('role.notAllowed')
  for (const bad of ['', 'short', `${first}a`, 'é'.repeat(32), 7, undefined])
    expect((await renew(made.token, bad)).status).toBe(400)
  const byFirst = await tokenOf(await renew(made.token, first))
  expect(await code(await renew(made.token, second))).toBe('token.invalid')
  // Asked again with the same, because the answer was lost: nothing changes.
  const sameAgain = await tokenOf(await renew(byFirst, first))
  const bySecond = await tokenOf(await renew(byFirst, second))
  expect(await code(await renew(sameAgain, second))).toBe('token.invalid')
  const again = await kring.again()
  const join = (facilitatorKey: string) =>
    ask(again, '/api/join', { body: { meeting: made.meeting, facilitatorKey } })
  for (const [token, key] of [
    [made.token, made.facilitatorKey],
    [byFirst, first],
  ] as const) {
    expect((await join(key)).status).toBe(401)
    expect(await code(await renew(token, first, again))).toBe('token.invalid')
  }
  expect((await join(second)).status).toBe(200)
  await expect(lookUp(again, { ...made, token: bySecond })).resolves.toMatchObject({
    role: 'facilitator',
  })
  await expect(lookUp(again, bob)).resolves.toMatchObject({ role: 'participant' })
})

test('guessing codes is stopped, a whole school joining at once is not', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now })
  const { code: joinCode } = await openMeeting(kring)
  for (let i = 0; i < 50; i++) await joinMeeting(kring, joinCode, `Collega ${i}`)
  const guess = () => ask(kring, '/api/join', { body: { code: 'AAAAAA', name: 'Eve' } })
  let response = await guess()
  for (let i = 0; i < 40 && response.status === 404; i++) response = await guess()
  expect([response.status, await code(response)]).toEqual([429, 'rate.exceeded'])
  const wait = Number(response.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  now += wait * 1000
  expect(await joinMeeting(kring, joinCode, 'Laatkomer')).toMatchObject({ role: 'participant' })
})

test('a full meeting and a name of nothing are refused with their reason', async () => {
  const kring = await startServer()
  const { code: joinCode } = await openMeeting(kring)
  expect((await ask(kring, '/api/join', { body: { code: joinCode, name: ' \u202e ' } })).status).toBe(400)
  let response: Response
  do response = await ask(kring, '/api/join', { body: { code: joinCode, name: 'Nog iemand', again: '' } })
  while (response.ok)
  expect([response.status, await code(response)]).toEqual([403, 'meeting.full'])
})

test('§14.12 a school leader gets a page that names nothing withheld, in the language they read; their own view could not make it', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring, {}, 'free')
  const facilitator = await new Device(coach).connect(kring)
  const anna = await new Device(await joinMeeting(kring, coach.code, 'Anna')).connect(kring)
  for (const card of ['Merel', 'Grutto'])
    await anna.tell('card.write', { card: card.toLowerCase(), label: card, text: '', x: 0, y: 0, colour: 0 })
  const pile = { pile: 'p1', cards: ['merel', 'grutto'], label: 'Vogels', text: '' }
  expect(await anna.tell('pile.make', pile)).toMatchObject({ ok: true })
  await anna.tell('card.write', { card: 'los', label: 'Merel', text: '', x: 600, y: 0, colour: 0 })
  const meeting = () => facilitator.meeting as Meeting
  await until('all lies there', () => Object.keys(meeting()?.activities.a1?.cards ?? {}).length === 4)
  const marked = [...standingsIn(meeting(), meetingPage(meeting(), 'nl'))]
  const refs = [...new Set(marked.map(([, { ref }]) => ref))]
  expect(await facilitator.tell('release.mark', { refs, on: true })).toMatchObject({ ok: true })
  const [, merel] = marked.find(([{ text }]) => text === 'Merel') ?? []
  expect(await anna.tell('release.withhold', { ref: merel?.ref ?? '' })).toMatchObject({ ok: true })
  const body = { code: coach.code, name: 'Sam', role: 'schoolLeader' }
  const sam = (await (await ask(kring, '/api/join', { body })).json()) as JoinAnswer
  const device = await new Device(sam).connect(kring)
  const view = device.meeting as Meeting
  expect(JSON.stringify(sharedPage(view, meetingPage(view, 'nl')))).toContain('Merel')
  const path = `/api/meetings/${coach.meeting}/harvest.json?for=share`
  for (const language of LANGUAGES) {
    const answer = await ask(kring, `${path}&language=${language}`, { token: sam.token })
    const { page } = (await answer.json()) as { page: Page }
    expect(page.language).toBe(language)
    expect(JSON.stringify(page)).toContain('Vogels')
    expect(JSON.stringify(page)).not.toContain('Merel')
  }
  const other = await ask(kring, `${path}&language=xx`, { token: sam.token })
  expect(((await other.json()) as { page: Page }).page.language).toBe('nl')
})

test('the harvest leaves in three forms, for members only', async () => {
  const kring = await startServer()
  const { meeting, token } = await openMeeting(kring)
  for (const [form, type] of Object.entries({
    json: 'application/json',
    csv: 'text/csv',
    md: 'text/markdown',
  })) {
    const path = `/api/meetings/${meeting}/harvest.${form}`
    expect((await ask(kring, path)).status).toBe(401)
    const response = await ask(kring, path, { token })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining(type),
    ])
    expect((await response.text()).length).toBeGreaterThan(20)
  }
  expect((await ask(kring, `/api/meetings/${meeting}/harvest.exe`, { token })).status).toBe(404)
  expect(
    (await ask(kring, `/api/meetings/${meeting}/harvest.json?activity=__proto__`, { token })).status,
  ).toBe(404)
})

test('extending moves the day on which a meeting is erased', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, retentionDays: 1 })
  const coach = await openMeeting(kring)
  const device = await new Device(coach).connect(kring)
  expect(await device.tell('meeting.extend', { days: 30 })).toMatchObject({ ok: true })
  now += 5 * DAY
  await kring.sweep()
  expect((await lookUp(kring, coach)).expiresAt).toBeGreaterThan(now)
})

test('a page of another site can do nothing', async () => {
  const kring = await startServer()
  const headers = { origin: 'https://evil.example' }
  const body = { language: 'nl', activities: [{ method: 'kandoe', question: 'x' }] }
  expect((await ask(kring, '/api/meetings', { body, headers })).status).toBe(403)
})

test('answers are not stored, pages run no foreign script, and unknown paths say so', async () => {
  const kring = await startServer({ clientDir: '/nowhere' })
  const response = await ask(kring, '/api/nothing')
  expect([response.status, await code(response)]).toEqual([404, 'request.notFound'])
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get(VERSION_HEADER)).toBe(String(PROTOCOL_VERSION))
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self';")
  expect((await ask(kring, '/healthz')).status).toBe(200)
  expect((await ask(kring, '/readyz')).status).toBe(200)
  expect(await (await ask(kring, '/metrics')).text()).toContain('kring_meetings')
  for (const header of [
    'x-forwarded-for',
    'forwarded',
    'via',
    'x-real-ip',
    'x-forwarded-proto',
    'cf-connecting-ip',
    'x-forwarded',
    'x-original-forwarded-for',
    'x-cluster-client-ip',
    'fastly-client-ip',
    'x-envoy-external-address',
  ])
    expect((await ask(kring, '/metrics', { headers: { [header]: 'for=1.2.3.4' } })).status, header).toBe(404)
  // A proxy that adds nothing at all asks for the name people know.
  for (const host of ['kring.school.example', 'kring.school.example:443', '127.0.0.1.evil.example']) {
    const asked = get(`${kring.url}/metrics`, { headers: { host } })
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    answer.resume()
    expect(answer.statusCode, host).toBe(404)
  }
  for (const path of ['/%', '/api/%', '/api/meetings/%ff'])
    expect(await code(await ask(kring, path)), path).toBe('request.notFound')
})

test('the built client is served: hashed files for ever, the page for every address of the app', async () => {
  const clientDir = await temporaryDirectory()
  await mkdir(join(clientDir, 'assets'))
  const page =
    '<!doctype html><title>Kring</title><script type="module" src="/assets/index-B_u-1d.js"></script>'
  await writeFile(join(clientDir, 'index.html'), page)
  await writeFile(join(clientDir, 'worker.js'), '')
  await writeFile(join(clientDir, 'assets', 'app-1a2b.js'), 'export {}')
  const kring = await startServer({ clientDir })
  const script = await ask(kring, '/assets/app-1a2b.js')
  expect(script.headers.get('cache-control')).toContain('immutable')
  for (const path of ['/', '/index.html', '/m/some-meeting/screen', '/join/ABCDEF']) {
    const answer = await ask(kring, path, { headers: { accept: 'text/html,*/*' } })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await answer.text()).toContain('<title>Kring')
  }
  // A worker that were kept would keep its version for ever.
  const worker = await ask(kring, '/worker.js')
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('content-security-policy')).toContain("worker-src 'self'")
  const answer = await ask(kring, '/api/privacy')
  expect(answer.headers.get(VERSION_HEADER)).toBe(`${PROTOCOL_VERSION} B_u-1d`)
  expect((await ask(kring, '/assets/app-older.js', { headers: { accept: 'text/html' } })).status).toBe(404)
  expect((await ask(kring, '/..%2f..%2fetc/passwd')).status).toBeGreaterThanOrEqual(400)
})

test('Dutch, unless somebody rather reads English', () => {
  expect(languageOf(undefined)).toBe('nl')
  expect(languageOf('fr-FR, en;q=0.5')).toBe('en')
  expect(languageOf('en-GB,en;q=0.9,nl;q=0.8')).toBe('en')
  expect(languageOf('en;q=0.3, nl-BE')).toBe('nl')
  expect(languageOf('en;q=0')).toBe('nl')
  expect(languageOf(';;;,q=,en;q=x')).toBe('nl')
})

test('what the server counts is told without saying about whom', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  expect(await bob.tell('door.set', { open: false })).toMatchObject({ ok: false })
  expect((await ask(kring, '/api/join', { body: { code: 'XXXXXX', name: 'Eve' } })).status).toBe(404)
  const told = await (await ask(kring, '/metrics')).text()
  for (const line of [
    'kring_meetings 1',
    'kring_members 1',
    'kring_sockets{document="board"} 1',
    'kring_sockets{document="notebook"} 1',
    'kring_statements_total{outcome="refused"} 1',
    'kring_refusals_total{of="statement",code="role.notAllowed"} 1',
    'kring_refusals_total{of="request",code="code.unknown"} 1',
    'kring_join_failures_total 1',
    'kring_join_sieges_total 0',
  ]) {
    expect(told.split('\n'), line).toContain(line)
  }
  expect(told).toMatch(/^kring_append_seconds_count [1-9]/m)
  expect(told).toMatch(/^kring_event_loop_delay_seconds\{quantile="0.99"\} \d/m)
  for (const secret of [coach.meeting, coach.code, bob.access.member, 'Bob'])
    expect(told).not.toContain(secret)
})
