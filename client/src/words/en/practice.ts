import type { practice as dutch } from '../nl/practice.ts'
import type { TranslationOf } from '../translation.ts'

export const practice: TranslationOf<typeof dutch> = {
  foundedShort: '{{count}} with an example',
  pillars: 'The pillars',
  tooFew: 'Too few answers to show. Tell each other.',
  all: 'All of them in a row',
  widest: 'Here you differ most',
  practices: 'Examples where you differ most',
  practicesNone: 'There is no spread to begin with. Begin with what is most on your mind.',
  told: 'Told aloud of: {{pillar}}',
  examples_zero: 'no example yet',
  examples_one: '{{count}} example',
  examples_other: '{{count}} examples',
  asked: 'What we look at',
  read: 'Read more',
  topicSet: 'What do you choose?',
  topicOpen: 'People are still choosing for themselves. After that you say what the group chooses.',
  phrase: 'In our words',
  answersTo: 'What does this mean for our learning question?',
  forQuestion: 'For our learning question: {{answers}}',
  write: 'Put it there',
  change: 'Change',
  remove: 'Take away',
  keep: 'Leave as it is',
}
