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
  comeBack: 'Come back to me about this later',
  comeBackNot: 'No, leave it',
  comeBackAsked: 'Only the coach sees this, and will come to you afterwards.',
  comeBackWhy: 'Only the coach sees that you asked. It is kept nowhere.',
}
