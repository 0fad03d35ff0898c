import { lazy } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'
import type { WallProps } from '../parts/surfaceParts.ts'

const load = async () => {
  const [parts] = await Promise.all([import('./Circle.tsx'), loadWords('circle')])
  return parts
}
const Now = lazy(async () => ({ default: (await load()).CircleNow }))
const Talk = lazy(async () => ({ default: (await load()).CircleTalk }))
const Board = lazy(async () => ({ default: (await load()).CircleOnBoard }))
const Wall = lazy(async () => ({ default: (await load()).CircleWall }))

/** Who is around, on one's own device; its code is not part of what a phone loads first. */
export function CircleNow() {
  return (
    <Coming>
      <Now />
    </Coming>
  )
}

/** What stands there while people only talk. */
export function CircleTalk() {
  return (
    <Coming>
      <Talk />
    </Coming>
  )
}

/** The circle in the middle of the facilitator's surface. */
export function CircleOnBoard() {
  return (
    <Coming>
      <Board />
    </Coming>
  )
}

/** The circle on the wall. */
export function CircleWall(props: WallProps) {
  return (
    <Coming>
      <Wall {...props} />
    </Coming>
  )
}
