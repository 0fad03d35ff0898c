/** Words for how large the wall is, and how far it is read from. */
export const sight = {
  ask: 'Hoe ver zit de achterste rij?',
  change: 'Grootte van de letters',
  title: 'Leesbaar tot achterin',
  diagonal: 'Scherm, van hoek tot hoek (inch)',
  diagonalHelp: 'Dat is {{cm}} cm. Een digibord heeft vaak 65, 75 of 86 inch.',
  seat: 'Achterste stoel (meter)',
  seatHelp: 'Van het scherm tot waar de laatste zit.',
  sample: 'Zo groot staat kleine tekst er dan.',
  near: 'Dit is te lezen tot {{metres}} meter.',
  far: 'Groter past niet: dit is te lezen tot {{metres}} meter. Laat voor wie verder zit een kaart groot zien, met Uitlichten.',
  cards: 'Kaarten op het bord groeien mee, zolang er plaats voor is.',
  do: 'Zo is het goed',
} as const
