type Oklab = { lightness: number; a: number; b: number }

/**
 * Colours of a ground with any number of rings: hue and warmth follow the stops, lightness falls in equal
 * steps, so that the ground reads without colour.
 * @param stops hex colours, outside to centre, at least two
 * @param count how many rings; up to four rings end one stop short, so that few rings stay light
 * @returns CSS colours, outermost first
 */
export function ringColours(stops: readonly string[], count: number): string[] {
  const labs = stops.map(fromHex)
  const last = count <= 4 ? labs.length - 2 : labs.length - 1
  const first = labs[0]!
  const centre = labs[last]!
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1)
    const mixed = mix(labs, share * last)
    return toHex({ ...mixed, lightness: first.lightness + (centre.lightness - first.lightness) * share })
  })
}

function mix(labs: readonly Oklab[], position: number): Oklab {
  const low = labs[Math.floor(position)]!
  const high = labs[Math.ceil(position)]!
  const share = position - Math.floor(position)
  return {
    lightness: low.lightness + (high.lightness - low.lightness) * share,
    a: low.a + (high.a - low.a) * share,
    b: low.b + (high.b - low.b) * share,
  }
}

/** @returns how light a colour looks, 0 to 1 (OKLab). */
export function lightnessOf(hex: string): number {
  return fromHex(hex).lightness
}

/** The published OKLab matrices (B. Ottosson, public domain). */
function fromHex(hex: string): Oklab {
  const value = Number.parseInt(hex.replace('#', ''), 16)
  const red = linear((value >> 16) & 255)
  const green = linear((value >> 8) & 255)
  const blue = linear(value & 255)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  }
}

function toHex({ lightness, a, b }: Oklab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  return `#${[red, green, blue].map(byte).join('')}`
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function byte(share: number): string {
  const clamped = Math.min(1, Math.max(0, share))
  const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0')
}
