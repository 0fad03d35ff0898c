import type { Words } from '../../basis/words.ts'
import type { Settings } from '../../meeting.ts'
import type { Scene } from '../method.ts'

/** METHODS M1, variants: a picture opens the round, and people say where in it they are. */
export const PICTURES: readonly { id: string; title: Words; question: Words; scenes: readonly Scene[] }[] = [
  {
    id: 'weather',
    title: { nl: 'Het weer', en: 'The weather' },
    question: { nl: 'Welk weer is het vandaag bij jou?', en: 'What is your weather like today?' },
    scenes: [
      { id: 'sun', title: { nl: 'zon', en: 'sun' } },
      { id: 'cloud', title: { nl: 'wolken', en: 'clouds' } },
      { id: 'fog', title: { nl: 'mist', en: 'fog' } },
      { id: 'rain', title: { nl: 'regen', en: 'rain' } },
      { id: 'storm', title: { nl: 'onweer', en: 'thunder' } },
      { id: 'rainbow', title: { nl: 'regenboog', en: 'rainbow' } },
    ],
  },
  {
    id: 'journey',
    title: { nl: 'Onderweg', en: 'On the way' },
    question: { nl: 'Waar ben jij vandaag op deze tocht?', en: 'Where on this journey are you today?' },
    scenes: [
      { id: 'valley', title: { nl: 'in het bos', en: 'in the wood' } },
      { id: 'crossroads', title: { nl: 'op de tweesprong', en: 'where the road forks' } },
      { id: 'climb', title: { nl: 'op de klim', en: 'on the climb' } },
      { id: 'summit', title: { nl: 'op de top', en: 'at the top' } },
      { id: 'water', title: { nl: 'op het water', en: 'on the water' } },
      { id: 'camp', title: { nl: 'bij de tent', en: 'by the tent' } },
    ],
  },
]

/** @returns the picture a group begins with, if any */
export function pictureOf({ picture }: Settings) {
  return PICTURES.find(({ id }) => id === picture)
}
