/** Words for who does not know yet how to work together. */
export const start = {
  title: 'Nog niet zeker hoe? Drie vragen',
  workGroup: 'Een werkgroep is genoeg',
  brainstorm: 'Een korte brainstorm is genoeg',
  begin_one: 'Begin met {{method}}, ongeveer {{count}} minuut',
  begin_other: 'Begin met {{method}}, ongeveer {{count}} minuten',
  beginMeeting: 'Zet deze bijeenkomst klaar',
  others: 'Of kies',
} as const
