/** What a picture is, read from its own bytes and never from what somebody says of it. */
export type ImageKind = { type: 'image/png' | 'image/jpeg' | 'image/webp'; width: number; height: number }

/**
 * Reads kind and size of a picture. Nothing else is decoded: what browsers do with it, they do in their sandbox.
 * @returns undefined for what is none of the three kinds, or is cut off before its size
 */
export function readImage(bytes: Uint8Array): ImageKind | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = pngSize(view) ?? webpSize(view) ?? jpegSize(view)
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    // Reading past the end: the picture is cut off.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** @returns the kind of a picture that was read before, from its first bytes */
export function imageTypeOf(bytes: Uint8Array): ImageKind['type'] {
  if (bytes[0] === 0x89) return 'image/png'
  return bytes[0] === 0xff ? 'image/jpeg' : 'image/webp'
}

function pngSize(view: DataView): ImageKind | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined
  if (word(view, 12) !== 'IHDR') return undefined
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function webpSize(view: DataView): ImageKind | undefined {
  if (word(view, 0) !== 'RIFF' || word(view, 8) !== 'WEBP') return undefined
  // What follows the container could be anything at all.
  if (view.getUint32(4, true) + 8 !== view.byteLength) return undefined
  const type = 'image/webp'
  switch (word(view, 12)) {
    case 'VP8 ':
      if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a)
        return undefined
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return undefined
      const packed = view.getUint32(21, true)
      return { type, width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
      return { type, width: three(24) + 1, height: three(27) + 1 }
    }
    default:
      return undefined
  }
}

/** Walks the segments of a JPEG to the frame header that tells its size. */
function jpegSize(view: DataView): ImageKind | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // The scan, or the end, before any frame.
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))
}
