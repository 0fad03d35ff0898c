import type { Point } from '@kring/shared/ground/world'

/**
 * What is known of something that moves in somebody else's hand. Samples come about thirty times a second and
 * not quite regularly; between two of them it glides, one interval behind, so that it never stutters.
 */
export type Track = { from: Point; to: Point; since: number; lasts: number }

/** The glide takes as long as samples usually lie apart, within these bounds, in ms. */
const SHORTEST = 16
const LONGEST = 120

export function startTrack(at: Point, now: number): Track {
  return { from: at, to: at, since: now, lasts: 34 }
}

/** @returns the track with a new sample, going on from wherever the glide was at that moment. */
export function follow(track: Track, sample: Point, now: number): Track {
  if (sample.x === track.to.x && sample.y === track.to.y) return track
  const interval = Math.min(LONGEST, Math.max(SHORTEST, now - track.since))
  // Half old, half new: one late packet does not slow the hand down.
  const lasts = (track.lasts + interval) / 2
  return { from: positionAt(track, now), to: sample, since: now, lasts }
}

/** @returns where it is shown at a moment, in the same clock as the samples. */
export function positionAt(track: Track, now: number): Point {
  const progress = Math.min(1, Math.max(0, (now - track.since) / track.lasts))
  return {
    x: track.from.x + (track.to.x - track.from.x) * progress,
    y: track.from.y + (track.to.y - track.from.y) * progress,
  }
}

export function isStill(track: Track, now: number): boolean {
  return now - track.since >= track.lasts
}
