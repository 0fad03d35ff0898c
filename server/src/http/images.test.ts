import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { DAY } from '../basis/clock.ts'
import type { Kring } from '../kring.ts'
import { LevelStore } from '../store/level.ts'
import { ask, joinMeeting, openMeeting, startServer } from '../testing/server.ts'

type Made = { meeting: string; token: string; code: string }

/** A PNG by its head; `mark` makes it another. */
function png(width = 8, height = 8, mark = 0, padding = 0): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([head, size, Buffer.from([mark]), Buffer.alloc(padding)])
}

async function openFree(kring: Kring): Promise<Made> {
  const body = { language: 'nl', activities: [{ method: 'free', question: 'Wat zie je?' }] }
  return (await (await ask(kring, '/api/meetings', { body })).json()) as Made
}

const put = (
  kring: Kring,
  { meeting, token }: Pick<Made, 'meeting' | 'token'>,
  body: Buffer,
  type = 'image/png',
) =>
  fetch(`${kring.url}/api/meetings/${meeting}/images`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': type, authorization: `Bearer ${token}` },
  })
const code = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code

test('a picture that a participant puts on the board is seen by everybody in it, and by nobody else', async () => {
  const kring = await startServer()
  const made = await openFree(kring)
  const bob = await joinMeeting(kring, made.code, 'Bob')
  const bytes = png()
  const response = await put(kring, bob, bytes)
  const { image } = (await response.json()) as { image: string }
  expect([response.status, image]).toEqual([201, createHash('sha256').update(bytes).digest('base64url')])
  const path = `/api/meetings/${made.meeting}/images/${image}`
  const got = await ask(kring, path, { token: made.token })
  expect(Buffer.from(await got.arrayBuffer())).toEqual(bytes)
  expect(Object.fromEntries(got.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=86400, immutable',
    'content-disposition': 'attachment',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    vary: expect.stringContaining('authorization'),
  })
  const other = await openFree(kring)
  expect((await ask(kring, path)).status).toBe(401)
  expect((await ask(kring, path, { token: other.token })).status).toBe(401)
  const elsewhere = `/api/meetings/${other.meeting}/images/${image}`
  expect((await ask(kring, elsewhere, { token: other.token })).status).toBe(404)
})

test('what is no picture, not the one it says, or too large is refused, and SVG whatever it says', async () => {
  const kring = await startServer()
  const made = await openFree(kring)
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
  const tried = [
    await put(kring, made, svg),
    await put(kring, made, svg, 'image/svg+xml'),
    await put(kring, made, png(), 'image/webp'),
    await put(kring, made, png(), 'application/json'),
    await put(kring, made, png(2049, 1)),
    await put(kring, made, Buffer.alloc(0)),
    await put(kring, made, png(8, 8, 0, 1024 * 1024)),
  ]
  expect(await Promise.all(tried.map(async (response) => [response.status, await code(response)]))).toEqual([
    [400, 'image.invalid'],
    [400, 'body.invalid'],
    [400, 'image.invalid'],
    [400, 'body.invalid'],
    [400, 'image.invalid'],
    [400, 'image.invalid'],
    [413, 'body.tooLarge'],
  ])
})

test('nobody puts pictures where only ink is drawn, without a token, or faster than people do', async () => {
  const kring = await startServer({ limits: { imagesPut: { burst: 2, perSecond: 0.01 } } })
  const ink = await openMeeting(kring)
  expect(await code(await put(kring, ink, png()))).toBe('statement.notAllowed')
  const made = await openFree(kring)
  expect((await put(kring, { ...made, token: 'x' }, png())).status).toBe(401)
  const each = [await put(kring, made, png()), await put(kring, made, png()), await put(kring, made, png())]
  expect(each.map(({ status }) => status)).toEqual([201, 201, 429])
  expect(Number(each[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('a meeting holds so many pictures and bytes, also when they come at once; the same one counts once', async () => {
  const kring = await startServer({ limits: { images: 3, imageBytes: 2000 } })
  const made = await openFree(kring)
  const five = await Promise.all([0, 1, 2, 3, 0].map((mark) => put(kring, made, png(8, 8, mark))))
  expect(five.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 409])
  const large = await openFree(kring)
  expect((await put(kring, large, png(8, 8, 0, 1500))).status).toBe(201)
  expect(await code(await put(kring, large, png(8, 8, 1, 1500)))).toBe('limit.reached')
})

test('pictures go with their meeting', async () => {
  const kring = await startServer()
  const made = await openFree(kring)
  await put(kring, made, png())
  await ask(kring, `/api/meetings/${made.meeting}`, { method: 'DELETE', token: made.token })
  await kring.close()
  const store = await LevelStore.open(`${kring.dataDir}/meetings`, { minFree: 0 })
  expect(await store.images(made.meeting)).toEqual([])
  await store.close()
})

test('a picture nothing shows is erased when its meeting is put away, a day after it came', async () => {
  let now = Date.now()
  const clock = () => now
  const kring = await startServer({ clock, limits: { round: 20, roomIdle: 0 } })
  const made = await openFree(kring)
  const { image } = (await (await put(kring, made, png())).json()) as { image: string }
  const get = async () =>
    (await ask(kring, `/api/meetings/${made.meeting}/images/${image}`, { token: made.token })).status
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await get()).toBe(200)
  now += DAY
  await expect.poll(get, { interval: 60 }).toBe(404)
})
