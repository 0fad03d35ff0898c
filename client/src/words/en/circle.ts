/** Words of a circle in which people speak one by one. */
export const circle = {
  people: 'The circle',
  order: 'The circle, in order',
  nobody: 'Whoever comes in takes a place in the circle.',
  may: 'You may type, or just tell. Nothing is kept.',
  gone: 'What was typed is gone.',
  label: 'A word or a sentence',
  help: 'Everyone sees it while you sit in the circle. It is kept nowhere.',
  show: 'Show it',
  hide: 'Take it away',
  shown: 'The group sees this now.',
}

/** Parts that are given out, and what a group agrees to first. */
export const cast = {
  is: '{{part}}: {{name}}',
  you: '{{part}}: you',
  confirmFirst: 'Confirm this first:',
  confirmed: '{{what}}: confirmed.',
  untake: 'Not after all',
  chosenBy: '{{part}}: the facilitator asks who.',
  offer: 'I want to bring in a case',
  offers: '{{name}} as {{part}}?',
  agreed: '{{agreed}} of {{all}} agree',
  agree: 'I agree',
  disagree: 'I do not agree after all',
  agreeFor: '{{name}} agrees',
  disagreeFor: '{{name}} does not agree after all',
  ask: '{{part}}: whom do you ask?',
  choose: 'Choose somebody',
  notYet: '{{name}} has not confirmed yet: {{what}}.',
  takeFor: 'Confirm for {{name}}',
  gone: '{{part}}: nobody any more. Choose another, or bring it to an end.',
  end: 'Bring it to an end',
  agreedHere: '{{count}} of {{all}} say: agreed',
  agreeHere: 'Agreed',
  unagreeHere: 'Not agreed after all',
  agreeHereFor: '{{name}}: agreed',
  unagreeHereFor: '{{name}}: not after all',
}

/** What people write down for themselves. */
export const own = {
  title: 'What I wrote for myself',
  place: 'On this device only. The others and the server do not get it.',
  heard: 'What the others showed',
  take: 'Take along',
  taken: 'Taken along',
  save: 'Save as text',
  file: 'kring-what-i-take-along',
  none: 'There is nothing left.',
  erase: 'Erase',
  share: 'Share with the group',
  withdraw: 'Take back',
  sharedTitle: 'Shared with the group',
}
