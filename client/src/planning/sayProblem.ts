import type { Wording } from '../words/wording.ts'
import type { PlanProblem } from './meetingPlan.ts'

/** @returns what stands in the way, as a sentence for the field it belongs to. */
export function sayProblem(problem: PlanProblem, t: Wording): string {
  switch (problem.why) {
    case 'empty':
      return t('create.questionNeeded')
    case 'tooLong':
      return t('app.field.tooLong')
    case 'tooMany':
      return t('create.linesTooMany', { most: problem.most, extra: problem.extra })
    case 'lineTooLong':
      return t('create.lineTooLong', { line: problem.line, most: problem.most })
  }
}
