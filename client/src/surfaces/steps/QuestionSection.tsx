import { useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'
import { QuestionForm } from '../parts/QuestionForm.tsx'

/** The question, as long as the group has not begun to answer it. */
export function QuestionSection() {
  const text = useText()
  const { questionLabel } = useMethod()
  return (
    <section>
      <h3>{text(questionLabel)}</h3>
      <QuestionForm />
    </section>
  )
}
