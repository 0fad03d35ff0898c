import { lazy } from 'react'
import { useMethod } from '../../meeting/session.ts'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'
import { usePhase } from '../parts/usePhase.ts'
import { wordStep } from './wordStep.ts'

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
    <Coming>
      <Wish />
    </Coming>
  )
}

/** Where one types the word one shows; its code is not part of what a phone loads first. */
export function WordField() {
  const { phases } = useMethod()
  const { phase } = usePhase()
  // Who is typing when the next step begins does not go on in its field.
  return (
    <Coming>
      <Field key={wordStep(phases, phase)} />
    </Coming>
  )
}
