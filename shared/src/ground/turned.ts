import type { Box, Size } from './world.ts'

/** The upright box around something; where that does not lie upright itself, how large it is and how it lies turned. */
export type BoxAround = Box & { turned?: Size & { angle: number } }

/** @returns the smallest upright box around one that lies turned by so many degrees; that very box when it lies upright */
export function boxTurned(box: Box, degrees = 0): BoxAround {
  if (degrees === 0) return box
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const { width, height } = box
  const turned = { width, height, angle: degrees }
  return { ...box, width: width * cos + height * sin, height: width * sin + height * cos, turned }
}
