import { usedIn } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'

type ProposalWords = {
  /** Over a proposal that lies there: what it is, and for what, where it is a core of cards. */
  heading: string
  title: string
  /** What stands there before it. */
  which: string
  /** What each is asked about it. */
  question: string
  choose: string
  /** What the button says that puts so many cards forward. */
  does(count: number): string
}

/** @returns what a proposal is called: in the words of the method, or else as a core of cards */
export function useProposalWords(): ProposalWords {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const method = useMethod()
  const called = usedIn(usePhase().phase, 'rate')?.called
  if (called)
    return {
      heading: text(called.title),
      title: text(called.title),
      which: text(called.which),
      question: text(called.question),
      choose: text(called.choose),
      does: () => text(called.does),
    }
  const title = t('surfaces.rating.title')
  return {
    heading: `${title}: ${text(tableOf(method).coreTitle(settings)).toLowerCase()}`,
    title,
    which: t('surfaces.rating.noneScreen'),
    question: t('surfaces.rating.question'),
    choose: t('surfaces.rating.proposeNone'),
    does: (count) => t('surfaces.rating.propose', { count }),
  }
}
