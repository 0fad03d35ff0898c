import { usedIn } from '@kring/shared/methods/phases'
import { lazy } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'
import { usePhase } from '../parts/usePhase.ts'

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
  const { phase } = usePhase()
  // Where what was said does not go on being shown, the field begins empty.
  const step = usedIn(phase, 'say')?.goesOn ? '' : phase.id
  return (
    <Coming>
      <Field key={step} />
    </Coming>
  )
}
