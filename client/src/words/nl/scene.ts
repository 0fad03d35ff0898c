/** Words on the cards of the picture on the first page. */
export const scene = {
  a: 'Lezen voor plezier',
  b: 'Minder vergaderen',
  c: 'Feedback die werkt',
  d: 'Samen toetsen nakijken',
  e: 'Rust in de gang',
  f: 'Leerlingen als coach',
} as const
