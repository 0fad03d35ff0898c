import { lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

const Field = lazy(async () => {
  const [{ WordField }] = await Promise.all([import('./WordField.tsx'), loadWords('circle')])
  return { default: WordField }
})

/** Where one types the word one shows; its code is not part of what a phone loads first. */
export function WordField() {
  return (
    <Suspense>
      <Field />
    </Suspense>
  )
}
