import type { start as dutch } from '../nl/start.ts'
import type { TranslationOf } from '../translation.ts'

export const start: TranslationOf<typeof dutch> = {
  title: 'Not sure how yet? Three questions',
  workGroup: 'A work group is enough',
  brainstorm: 'A brief brainstorm is enough',
  begin_one: 'Begin with {{method}}, about {{count}} minute',
  begin_other: 'Begin with {{method}}, about {{count}} minutes',
  beginMeeting: 'Set up this meeting',
  others: 'Or choose',
}
