import { earlierAgreements } from '../../capabilities/agree/earlier-agreements.ts'
import type { FleetingPhase } from '../method.ts'
import { earlierSteps } from '../steps-setting.ts'
import { intensityOf } from './settings.ts'

/** METHODS M1, phase by phase. What people type is shown while they talk, and is gone before they land. */
export const phases: readonly FleetingPhase[] = [
  {
    id: 'arrive',
    title: { nl: 'Aankomen', en: 'Arrive' },
    minutes: 1,
    does: [{ use: 'question' }, { use: 'say' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Kom even tot rust.', en: 'Settle down.' },
      coach: (chosen) => intensityOf(chosen).coach,
    },
  },
  {
    id: 'round',
    title: { nl: 'Rondje', en: 'Round' },
    minutes: { perPerson: 1 },
    does: [
      { use: 'turns', order: () => 'arrival', goes: 'once', latecomers: true },
      { use: 'say', goesOn: true },
    ],
    pointing: 'named',
    // Done and passed are one statement: nobody can tell them apart (METHODS §14.4).
    words: {
      participant: {
        nl: 'Jouw beurt: ongeveer een minuut, of geef door.',
        en: 'Your turn: about a minute, or pass.',
      },
      coach: { nl: 'Vraag niet door en los niets op.', en: 'Do not probe, do not solve.' },
    },
  },
  {
    id: 'land',
    title: { nl: 'Landen', en: 'Land' },
    minutes: 1,
    // METHODS M1: who wants the coach to come back to it says so to the coach alone.
    does: [{ use: 'say', to: 'one' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Wat mag nu even wachten?', en: 'What can wait for now?' },
      coach: {
        nl: 'Dank de groep; bied zo nodig een gesprek na afloop aan.',
        en: 'Thank the group; offer a talk afterwards if needed.',
      },
    },
  },
  {
    id: 'recall',
    title: { nl: 'Van vorige keer', en: 'From last time' },
    minutes: 1,
    does: [{ use: 'recall' }],
    when: (chosen) => earlierAgreements(chosen).length + earlierSteps(chosen).length > 0,
    pointing: 'named',
    words: {
      participant: { nl: 'Dit spraken we vorige keer af.', en: 'This is what we agreed last time.' },
      coach: {
        nl: 'Lees voor. Vraag kort wat er van de stappen kwam; op afspraken kijken jullie aan het eind terug.',
        en: 'Read them out. Ask briefly what came of the steps; you look back on agreements at the end.',
      },
    },
  },
]
