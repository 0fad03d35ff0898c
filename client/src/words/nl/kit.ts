/** Words of the question kit of whoever leads. */
export const kit = {
  hint: 'Kies er één, laat hem zien, en wacht. Stilte mag.',
  happened: 'Wat gebeurde er net?',
  search: 'Zoek op moment of woord',
  none: 'Geen vraag gevonden. Zoek ruimer, of kies een ander moment.',
  show: 'Toon op het bord',
  showThis: 'Toon op het bord: {{question}}',
  wait: 'Er is nog stilte. Daarna kan de volgende vraag.',
  shown: 'Dit staat nu op het bord en op alle toestellen',
  first_one: 'Stilte: nog {{count}} seconde',
  first_other: 'Stilte: nog {{count}} seconden',
  second_one: 'En ook na wat gezegd is: nog {{count}} seconde',
  second_other: 'En ook na wat gezegd is: nog {{count}} seconden',
  over: 'Er was stilte genoeg. De volgende vraag kan.',
  takeOff: 'Haal van het bord',
} as const
