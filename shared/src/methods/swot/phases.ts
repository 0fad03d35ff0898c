import { looseCards } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { CROSSINGS } from './crossing.ts'
import { writing } from './writing.ts'
import { INSIDE, OUTSIDE } from './zones.ts'

/** METHODS M5, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'focus',
    title: { nl: 'Waarover', en: 'Focus' },
    minutes: 2,
    does: [{ use: 'question' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Waar kijken we naar?', en: 'What do we look at?' },
      coach: {
        nl: 'Baken af: waar gaat het wel en niet over?',
        en: 'Set the frame: what is it about, and what not?',
      },
    },
  },
  {
    id: 'inside',
    title: { nl: 'Binnen: sterk en zwak', en: 'Inside: strengths and weaknesses' },
    minutes: 6,
    does: [writing(INSIDE), { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat kunnen wij goed? En wat nog niet?',
        en: 'What are we good at? And what not yet?',
      },
      coach: { nl: 'Begin bij wat sterk is.', en: 'Begin with strengths.' },
    },
  },
  {
    id: 'outside',
    title: { nl: 'Buiten: kansen en bedreigingen', en: 'Outside: opportunities and threats' },
    minutes: 6,
    does: [writing(OUTSIDE), { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat gebeurt er om ons heen dat helpt of hindert?',
        en: 'What happens around us that helps or hinders?',
      },
      coach: { nl: 'Denk aan ouders, de buurt, beleid.', en: 'Think of parents, the area, policy.' },
    },
  },
  {
    id: 'order',
    title: { nl: 'Ordenen', en: 'Sort' },
    minutes: 10,
    does: sorting(),
    pointing: 'anonymous',
    // METHODS M5: every card was asked whether it lies inside or outside.
    done: (activity) => {
      const loose = looseCards(activity)
      return loose.length > 0 && loose.every((card) => card.parked || card.details.box === 'right')
    },
    words: {
      participant: { nl: 'Klopt het vak? Wat hoort samen?', en: 'Right box? What belongs together?' },
      coach: { nl: 'Alleen verhelderen, nog niet wegen.', en: 'Clarify only, no weighing yet.' },
    },
  },
  {
    id: 'pick',
    title: { nl: 'Kiezen', en: 'Pick' },
    minutes: 5,
    does: [
      { use: 'rate', rating: 'pick', scale: 'pick', most: ({ picks }) => Number(picks) },
      { use: 'choose' },
      { use: 'park' },
    ],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Kies wat het meest telt voor onze vraag.',
        en: 'Pick what matters most for our question.',
      },
      coach: { nl: 'Bespreek het verschil, niet de telling.', en: 'Discuss the difference, not the count.' },
    },
  },
  {
    id: 'pairs',
    title: { nl: 'Kruisen in tweetallen', en: 'Cross in pairs' },
    minutes: 8,
    does: [{ use: 'pairs', asks: CROSSINGS }],
    pointing: 'anonymous',
    when: (settings) => settings.crossing === true && settings.pairs === true,
    words: {
      participant: {
        nl: 'Hoe kan iets van binnen helpen bij iets van buiten?',
        en: 'How can something inside help with something outside?',
      },
      coach: {
        nl: 'Maak vragen, nog geen plannen.',
        en: 'Make questions, not plans yet.',
      },
    },
  },
  {
    id: 'questions',
    title: { nl: 'Vragen naast elkaar', en: 'Questions side by side' },
    minutes: 4,
    does: [{ use: 'followUp', takes: ['question'] }, { use: 'park' }, { use: 'choose' }],
    pointing: 'anonymous',
    when: (settings) => settings.crossing === true && settings.pairs === true,
    words: {
      participant: {
        nl: 'Van welke vraag zouden we samen willen leren?',
        en: 'From which question would we like to learn together?',
      },
      coach: {
        nl: 'Laat elk tweetal voorlezen.',
        en: 'Let every pair read aloud.',
      },
    },
  },
  {
    id: 'cross',
    title: { nl: 'Kruisen', en: 'Cross' },
    minutes: 12,
    does: [{ use: 'followUp', takes: ['crossing'] }, { use: 'park' }, { use: 'choose' }],
    pointing: 'anonymous',
    when: (settings) => settings.crossing === true && settings.pairs !== true,
    done: (activity) => Object.values(activity.actions).some(({ across }) => across !== ''),
    words: {
      participant: {
        nl: 'Hoe kan iets van binnen helpen bij iets van buiten?',
        en: 'How can something inside help with something outside?',
      },
      coach: {
        nl: 'Maak vragen, nog geen plannen.',
        en: 'Make questions, not plans yet.',
      },
    },
  },
  harvestPhase,
]
