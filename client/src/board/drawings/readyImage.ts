/** A picture that is small enough to send. */
export type ReadyImage = { bytes: Blob; width: number; height: number }

/** Pixels a side, and bytes, of what leaves this device. */
const SIDE = 1600
const BYTES = 900_000
/** How good it may look, the best first; when none is small enough, it gets fewer pixels. */
const QUALITIES = [0.86, 0.72, 0.55]
const LEAST_SIDE = 300

/** What cameras of phones write, which most browsers cannot read. */
const CAMERA = /^image\/hei[cf]|\.hei[cf]$/i

/** Why a picture cannot be sent. */
export class UnfitImage extends Error {
  constructor(readonly why: 'unreadable' | 'tooLarge' | 'empty' | 'heic') {
    super(why)
  }
}

/**
 * Draws a picture anew on this device, smaller where it is large. What a camera wrote beside it, such as the place,
 * stays here: only pixels go on.
 * @throws UnfitImage
 */
export async function readyImage(file: File): Promise<ReadyImage> {
  if (file.size === 0) throw new UnfitImage('empty')
  if (file.type === 'image/svg+xml') throw new UnfitImage('unreadable')
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnfitImage(CAMERA.test(file.type) || CAMERA.test(file.name) ? 'heic' : 'unreadable')
  })
  try {
    const longest = Math.max(picture.width, picture.height)
    for (
      let side = Math.min(SIDE, longest);
      side >= Math.min(LEAST_SIDE, longest);
      side = Math.floor(side * 0.75)
    ) {
      const made = await encoded(picture, side / longest)
      if (made) return made
    }
  } finally {
    picture.close()
  }
  throw new UnfitImage('tooLarge')
}

async function encoded(picture: ImageBitmap, scale: number): Promise<ReadyImage | null> {
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new UnfitImage('unreadable')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  for (const quality of QUALITIES) {
    const bytes = await inBestForm(canvas, context, quality)
    if (bytes && bytes.size <= BYTES) return { bytes, width, height }
  }
  return null
}

/** WebP, or JPEG in browsers that cannot write it: those answer with a PNG. */
async function inBestForm(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  quality: number,
): Promise<Blob | null> {
  const webp = await toBlob(canvas, 'image/webp', quality)
  if (webp?.type === 'image/webp') return webp
  // A JPEG has no see-through parts: they become paper.
  context.globalCompositeOperation = 'destination-over'
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return toBlob(canvas, 'image/jpeg', quality)
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality))
}
