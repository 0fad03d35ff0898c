import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallFailed } from '../../meeting/api.ts'
import { sendImage } from '../../meeting/calls.ts'
import type { BoardImages } from './BoardImages.ts'
import { ImageTray } from './ImageTray.ts'
import { UnfitImage } from './readyImage.ts'

vi.mock('../../meeting/calls.ts', async (real) => ({ ...(await real()), sendImage: vi.fn() }))
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function tray() {
  const placed: string[] = []
  const troubles: string[] = []
  const images = { own: async () => {} } as unknown as BoardImages
  const on = {
    place: (image: string) => void placed.push(image),
    trouble: (why: string, file: string) => void troubles.push(`${file}: ${why}`),
  }
  return { tray: new ImageTray({ meeting: 'm', token: 't' }, images, on), placed, troubles }
}

/** A browser that reads and writes pictures, but none a phone's camera writes. */
function canDraw() {
  vi.stubGlobal('createImageBitmap', async (file: File) => {
    if (!file.type.startsWith('image/') || file.type === 'image/heic') throw new Error('cannot be decoded')
    return { width: 100, height: 100, close: () => {} }
  })
  const context = { drawImage: () => {}, fillRect: () => {} }
  const canvas = {
    getContext: () => context,
    toBlob: (done: (blob: Blob) => void) => done(new Blob(['x'], { type: 'image/webp' })),
  }
  vi.stubGlobal('document', { createElement: () => ({ ...canvas }) })
}

test('a picture that comes too soon after others goes by itself once it may', async () => {
  canDraw()
  const tooSoon = new CallFailed('rate.exceeded')
  vi.mocked(sendImage)
    .mockRejectedValueOnce(tooSoon)
    .mockRejectedValueOnce(tooSoon)
    .mockResolvedValueOnce('picture')
  const { tray: here, placed, troubles } = tray()
  const brought = here.bring([new File(['x'], 'foto.png', { type: 'image/png' })], { x: 0, y: 0 })
  await vi.advanceTimersByTimeAsync(60_000)
  await brought
  expect(placed).toEqual(['picture'])
  expect(troubles).toEqual([])
  expect(here.get()).toEqual([])
})

test('what cannot be a picture is refused by its name, each for its own reason', async () => {
  canDraw()
  const { tray: here, troubles } = tray()
  const files = [
    new File([], 'leeg.png', { type: 'image/png' }),
    new File(['x'], 'IMG_1.HEIC', { type: '' }),
    new File(['x'], 'foto.heic', { type: 'image/heic' }),
    new File(['x'], 'verslag.pdf', { type: 'application/pdf' }),
  ]
  await here.bring(files, { x: 0, y: 0 })
  expect(troubles).toEqual([
    'leeg.png: empty',
    'IMG_1.HEIC: heic',
    'foto.heic: heic',
    'verslag.pdf: unreadable',
  ])
  expect(new UnfitImage('heic').why).toBe('heic')
})
