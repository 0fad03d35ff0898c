import type { Settings } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { isWholeWay } from './settings.ts'
import { ON_WAY, STEP } from './zones.ts'

const isOneStep = (settings: Settings) => !isWholeWay(settings)

/** METHODS M16, phase by phase: one small step, or at the end the whole way. */
export const phases: readonly Phase[] = [
  {
    id: 'step',
    title: { nl: 'Stapje vieren', en: 'Celebrate a step' },
    minutes: 1,
    when: isOneStep,
    does: [{ use: 'write', hidden: true, zones: () => [STEP], each: () => 2 }, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat is gelukt, hoe klein ook?', en: 'What worked, however small?' },
      coach: { nl: 'Klein is groot genoeg. Laat stilte.', en: 'Small is big enough. Leave silence.' },
    },
  },
  {
    id: 'made',
    title: { nl: 'Wat het mogelijk maakte', en: 'What made it possible' },
    minutes: 2,
    when: isOneStep,
    does: [...sorting(), { use: 'choose' }],
    pointing: 'anonymous',
    // What may hang on a poster is chosen of what the group celebrates.
    done: ({ chosen }) => (chosen?.length ?? 0) > 0,
    words: {
      participant: { nl: 'Wat maakte dit mogelijk?', en: 'What made this possible?' },
      coach: {
        nl: 'Vraag wat het mogelijk maakte. Kies wat jullie vieren.',
        en: 'Ask what made it possible. Choose what you celebrate.',
      },
    },
  },
  {
    id: 'moments',
    title: { nl: 'Momenten', en: 'Moments' },
    minutes: 4,
    when: isWholeWay,
    does: [
      {
        use: 'write',
        hidden: true,
        zones: () => ON_WAY,
        each: () => 1,
        hint: (_settings, zone) => HINTS[zone] ?? { nl: zone, en: zone },
      },
      { use: 'ready' },
    ],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Welke momenten brachten ons hier?',
        en: 'Which moments brought us here?',
      },
      coach: { nl: 'Ook een omweg is een stap.', en: 'A detour is a step, too.' },
    },
  },
  {
    id: 'route',
    title: { nl: 'Terugblik traject', en: 'Look back on the route' },
    minutes: 8,
    when: isWholeWay,
    does: [...sorting(), { use: 'choose' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Van waar kwamen we, wat bracht ons hier?',
        en: 'Where did we come from, what brought us here?',
      },
      coach: { nl: 'Benoem de stappen samen.', en: 'Name the steps together.' },
    },
  },
  {
    id: 'proposal',
    title: { nl: 'Voorstel aan het team', en: 'Proposal to the team' },
    minutes: 3,
    when: isWholeWay,
    does: [{ use: 'followUp', types: ['proposal', 'action'], mayBeNone: true }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat stellen we het hele team voor?', en: 'What do we propose to the whole team?' },
      coach: {
        nl: 'Eén zin die buiten deze groep te begrijpen is.',
        en: 'One sentence that is understood outside this group.',
      },
    },
  },
  {
    ...harvestPhase,
    minutes: 0,
    words: {
      participant: {
        nl: 'Dit vieren we. Wat er op de poster komt, kiezen jullie in de oogst.',
        en: 'This we celebrate. What goes on the poster you choose in the harvest.',
      },
      coach: {
        nl: 'Open de oogst en kies samen wat jullie delen: alleen dat komt op de poster.',
        en: 'Open the harvest and choose together what you share: only that goes on the poster.',
      },
    },
  },
]

const HINTS: Readonly<Record<string, { nl: string; en: string }>> = {
  began: { nl: 'Zo was het', en: 'How it was' },
  underway: { nl: 'Dit veranderde iets', en: 'This changed something' },
  now: { nl: 'Dit is er nu', en: 'This is there now' },
}
