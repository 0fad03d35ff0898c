/** Words on and around the canvas of the board. */
export const board = {
  label_one: 'Het bord met {{count}} kaart, bij de vraag: {{question}}. In de lijst kun je hetzelfde doen.',
  label_other:
    'Het bord met {{count}} kaarten, bij de vraag: {{question}}. In de lijst kun je hetzelfde doen.',
  only: 'Alleen naar {{zone}}.',
  pile: 'Leg samen',
  elsewhere: 'Kies een ander vak.',
  zoom: 'Ware grootte, nu {{percent}} procent',
  spotlight: {
    label: 'Uitgelichte kaart',
    notes: 'Waarom deze kaart schoof',
    close: 'Terug naar het bord',
    pile: 'Hierin zitten:',
    was: 'Eerst stond er:',
  },
}
