import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'

/** @returns how the cards a group goes on with are called: its core where it weighed one, else as the method says. */
export function useCoreHeading(): string {
  const t = useWords()
  const text = useText()
  const { poll, settings } = useActivity()
  const { coreTitle } = tableOf(useMethod())
  return poll?.kind === 'core' ? t('surfaces.follow.core') : text(coreTitle(settings))
}
