import { lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

const Field = lazy(async () => {
  const [{ WordField }] = await Promise.all([import('./WordField.tsx'), loadWords('circle')])
  return { default: WordField }
})

const Wish = lazy(async () => {
  const [{ ComeBack }] = await Promise.all([import('./ComeBack.tsx'), loadWords('circle')])
  return { default: ComeBack }
})

/** Where one asks the coach to come back to it. */
export function ComeBack() {
  return (
    <Suspense>
      <Wish />
    </Suspense>
  )
}

/** Where one types the word one shows; its code is not part of what a phone loads first. */
export function WordField() {
  return (
    <Suspense>
      <Field />
    </Suspense>
  )
}
