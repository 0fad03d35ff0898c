import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** @returns what the group is looking for, as it reads behind a colon. */
export function useCoreTitle(): string {
  const text = useText()
  const { settings } = useActivity()
  return text(tableOf(useMethod()).coreTitle(settings)).toLowerCase()
}
