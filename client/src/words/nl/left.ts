/** Words of what somebody was in the middle of typing when the group went on. */
export const left = {
  title: 'Je was nog aan het schrijven',
  at: 'Bij ‘{{question}}’. Alleen jij ziet dit.',
  copy: 'Kopieer',
  copied: 'Gekopieerd.',
  notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst zelf.',
  away: 'Leg weg',
} as const
