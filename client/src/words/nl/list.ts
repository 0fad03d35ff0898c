/** Words of the board as a list. */
export const list = {
  title: 'Kaarten op het bord',
  nothing: 'Er liggen nog geen kaarten op het bord.',
  empty: 'nog leeg',
  parked: 'geparkeerd',
  to: 'Naar {{zone}}',
  toSpoken: '{{card}} naar {{zone}}',
  dropHere: 'laat hier los',
  pile_one: 'Stapel van {{count}} kaart',
  pile_other: 'Stapel van {{count}} kaarten',
  renamed: 'Had eerst een andere naam',
  reason: {
    own: 'van jou',
    atCentre: 'in het midden',
    centreFull: 'midden is vol',
    notNow: 'nu niet',
  },
  drag: {
    role: 'kaart die je kunt verplaatsen',
    grip: 'Verplaats {{card}}',
    how: 'Druk op de spatiebalk om de kaart op te pakken. Met pijl omhoog gaat de kaart naar de plek waar die heen mag, met pijl omlaag weer terug. Druk opnieuw op de spatiebalk om neer te leggen, of op Escape om te stoppen.',
    start: '{{card}} opgepakt. Kan naar {{zone}}.',
    over: 'Boven {{zone}}.',
    away: 'Hier kan de kaart niet liggen.',
    end: '{{card}} ligt nu in {{zone}}.',
    cancel: '{{card}} ligt weer op de oude plek.',
  },
}
