import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { LIMITS } from '@kring/shared/meeting'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import type { DraftAnswers } from './useDraftAnswers.ts'
import type { RatedItem } from './useRatedItems.ts'

/** By what one sees it; nothing to fill in before there is an answer, or where one cannot tell. */
export function Example({ item, draft }: { item: RatedItem; draft: DraftAnswers }) {
  const t = useWords()
  const said = draft.answers[item.id]
  if (!draft.asksExamples || !said || said.level === scaleOf(draft.rating.scale).unseen?.id) return null
  return (
    <TextField
      label={t('sorting.answers.example')}
      lines={2}
      most={LIMITS.example}
      value={said.example ?? ''}
      onChange={(example) => draft.tell(item.id, example)}
      optional
    />
  )
}
