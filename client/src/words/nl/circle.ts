/** Words of a circle in which people speak one by one. */
export const circle = {
  people: 'De kring',
  order: 'De kring, op volgorde',
  nobody: 'Wie binnenkomt, komt in de kring.',
  may: 'Typen mag, vertellen ook. Niets wordt bewaard.',
  gone: 'Wat er getypt werd, is weg.',
  label: 'Een woord of een zin',
  help: 'Iedereen ziet het zolang jullie in de kring zitten. Het wordt nergens bewaard.',
  show: 'Laat zien',
  hide: 'Haal weg',
  shown: 'De groep ziet dit nu.',
}

/** Parts that are given out, and what a group agrees to first. */
export const cast = {
  is: '{{part}}: {{name}}',
  you: '{{part}}: jij',
  confirmFirst: 'Bevestig dit eerst:',
  confirmed: '{{what}}: bevestigd.',
  untake: 'Toch niet',
  chosenBy: '{{part}}: de procescoach vraagt wie.',
  offer: 'Ik wil inbrengen',
  offers: '{{name}} als {{part}}?',
  agreed: '{{agreed}} van {{all}} zijn het eens',
  agree: 'Eens',
  disagree: 'Toch niet eens',
  agreeFor: '{{name}} is het eens',
  disagreeFor: '{{name}} toch niet eens',
  ask: '{{part}}: wie vraag je?',
  choose: 'Kies iemand',
  notYet: '{{name}} bevestigde nog niet: {{what}}.',
  takeFor: 'Bevestig voor {{name}}',
  gone: '{{part}}: niemand meer. Kies een ander, of rond af.',
  end: 'Rond af',
  agreedHere: '{{count}} van {{all}} zeggen: afgesproken',
  agreeHere: 'Afgesproken',
  unagreeHere: 'Toch niet afgesproken',
  agreeHereFor: '{{name}}: afgesproken',
  unagreeHereFor: '{{name}}: toch niet',
}

/** What people write down for themselves. */
export const own = {
  title: 'Wat ik voor mezelf opschreef',
  place: 'Alleen op dit toestel. De anderen en de server krijgen het niet.',
  heard: 'Wat de anderen lieten zien',
  take: 'Neem mee',
  taken: 'Gaat mee',
  save: 'Bewaar als tekst',
  file: 'kring-wat-ik-meeneem',
  none: 'Er staat niets meer.',
  erase: 'Wis',
  share: 'Deel met de groep',
  withdraw: 'Neem terug',
  sharedTitle: 'Gedeeld met de groep',
}
