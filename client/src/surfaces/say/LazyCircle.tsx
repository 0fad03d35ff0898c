import { lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [parts] = await Promise.all([import('./Circle.tsx'), loadWords('circle')])
  return parts
}
const Now = lazy(async () => ({ default: (await load()).CircleNow }))
const Desk = lazy(async () => ({ default: (await load()).CircleDesk }))
const Wall = lazy(async () => ({ default: (await load()).CircleWall }))
const Field = lazy(async () => ({ default: (await load()).WordField }))

/** What one person does in a circle; its code is not part of what a phone loads first. */
export function CircleNow() {
  return (
    <Suspense>
      <Now />
    </Suspense>
  )
}

/** The circle on the facilitator's own table. */
export function CircleDesk() {
  return (
    <Suspense>
      <Desk />
    </Suspense>
  )
}

/** The circle on the wall. */
export function CircleWall() {
  return (
    <Suspense>
      <Wall />
    </Suspense>
  )
}

/** Where one types the word one shows. */
export function WordField() {
  return (
    <Suspense>
      <Field />
    </Suspense>
  )
}
