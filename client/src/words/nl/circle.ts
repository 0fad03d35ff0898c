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
  comeBack: 'Kom hier straks bij mij op terug',
  comeBackNot: 'Toch niet',
  comeBackAsked: 'Alleen de procescoach ziet dit. Na afloop komt die bij je langs.',
  comeBackWhy: 'Alleen de procescoach ziet dat je het vroeg. Het wordt nergens bewaard.',
}
