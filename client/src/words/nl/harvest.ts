/** Words of the harvest page. */
export const harvest = {
  back: 'Terug naar de bijeenkomst',
  download: 'Bewaar als bestand',
  word: 'Document om verder te schrijven',
  png: 'Het bord als plaatje',
  csv: 'Tabel voor een rekenblad',
  markdown: 'Tekst zonder opmaak',
  json: 'Begin voor een volgende bijeenkomst',
  drawing: 'Het bord wordt getekend.',
  pictureFailed: 'Het plaatje lukte niet op dit toestel.',
  which: 'Welke oogst wil je zien?',
  whole: 'Alles samen',
  pdf: 'Bewaar als pdf',
  print: 'Druk af',
  drawingOf: 'Bord {{number}} van {{count}} wordt getekend.',
  writing: 'Het document wordt geschreven.',
  documentFailed: 'Het document lukte niet. Kijk of er verbinding is.',
}
