import type { practice as dutch, visit as dutchVisit } from '../nl/practice.ts'
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

/** Words for who waits at the door until the group agreed what they look on for. */
export const door = {
  title: 'Hello {{name}}, good that you come',
  lead: 'You come in as soon as the group agreed with you what you look on for. Until then you see nothing of what is said and written here.',
  soon: 'Write down what for already. As soon as the group is there, you can propose it.',
  now: 'The group is there. Propose what you look on for; then everybody says whether that is fine.',
  asked: 'Your proposal',
  waits: 'Everybody now says for themselves whether that is fine. If all say yes, you come in by yourself.',
  declined: 'The group would rather not, now.',
  again: 'You can propose something else.',
  other: 'The group now decides on another question. Then you can propose what for.',
  read: 'Read meanwhile what you look for',
} as const

/** Words of somebody who looks on, and of what they give back. */
export const visit: TranslationOf<typeof dutchVisit> = {
  offer: 'I look on today',
  offerHelp:
    'This is for whoever looks on at the group’s request. Say what for; all who are here then say whether that is fine.',
  goal: 'What do you look on for?',
  propose: 'Propose this goal',
  looksOn: '{{name}} looks on',
  deciding: 'What you decide on now',
  given: 'You gave back what you saw. Now it is up to the group.',
  nobody: 'Nobody looks on yet.',
  notes: 'What I see',
  wait_one: 'Listen first: {{count}} minute to go. Stay out of content, also in posture.',
  wait_other: 'Listen first: {{count}} minutes to go. Stay out of content, also in posture.',
  open: 'Open my notes already',
  choice: 'What I give back',
  choiceHelp: 'As many strengths as improvements, one to three of each, about the talk and without names.',
  more: 'One more of each',
  uneven: 'Now {{strong}} strong and {{better}} stronger. Make them as many.',
  even: 'As many of each: this you can give back.',
  later: 'You can show it once the group is at Give back.',
  keep: 'Keep my notes on this device after that',
  show: 'Show this to the group',
  showAgain: 'Show this again',
  shown: 'The group sees this now.',
  waits: 'Soon what there was to see comes here.',
  recognised: 'We recognise this',
  asked: 'What do you mean?',
  recogniseThis: 'We recognise this: {{point}}',
  askThis: 'What do you mean? {{point}}',
}
