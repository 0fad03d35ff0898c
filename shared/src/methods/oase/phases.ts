import type { Among, CastUse } from '../../capabilities/cast/cast.ts'
import type { TurnsUse } from '../../capabilities/turns/turns.ts'
import type { FleetingPhase } from '../method.ts'
import { choosesIn, TIME } from './settings.ts'

/** The part of whoever brings the case. */
export const OWNER = 'owner'

const cast: CastUse = { use: 'cast', by: choosesIn }
const OWNER_ONLY: Among = { only: OWNER }
const OTHERS: Among = { not: OWNER }
/** The case owner speaks, the others listen. */
const ownerSpeaks: TurnsUse = {
  use: 'turns',
  order: () => 'arrival',
  goes: 'once',
  who: OWNER_ONLY,
  latecomers: true,
}
/** Everybody but the case owner has one turn. */
const othersSpeak: TurnsUse = { ...ownerSpeaks, who: OTHERS }
/** METHODS M8: the total time is split equally over the four phases. */
const minutes = { share: 1 / 4, of: TIME }

/** METHODS M8, phase by phase. What people type is live: it is gone with the phase in which it was typed. */
export const phases: readonly FleetingPhase[] = [
  {
    id: 'begin',
    title: { nl: 'Afspreken', en: 'Agree' },
    minutes: 3,
    does: [
      cast,
      {
        use: 'ready',
        agrees: {
          nl: 'Wat hier gezegd wordt, blijft hier. Niets ervan wordt bewaard.',
          en: 'What is said here stays here. Nothing of it is kept.',
        },
      },
    ],
    pointing: 'named',
    words: {
      participant: { nl: 'Wie brengt iets in uit het werk?', en: 'Who brings something from work?' },
      coach: {
        nl: 'Vraag of het over werk gaat. Bevestig wat hier blijft.',
        en: 'Ask whether it is about work. Confirm what stays here.',
      },
    },
  },
  {
    id: 'bring',
    title: { nl: 'Inbreng', en: 'Bring in' },
    minutes: 4,
    does: [
      ownerSpeaks,
      { use: 'say', who: OWNER_ONLY, asks: { nl: 'In een paar woorden', en: 'In a few words' } },
      cast,
    ],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Vertel kort wat er speelt en wat je wilt weten.',
        en: 'Tell briefly what is going on and what you want to know.',
      },
      coach: { nl: 'Bevestig wat hier blijft.', en: 'Confirm what stays here.' },
    },
  },
  {
    id: 'explore',
    title: { nl: 'Onderzoek', en: 'Explore' },
    minutes,
    does: [
      othersSpeak,
      { use: 'say', who: OTHERS, asks: { nl: 'Een open vraag', en: 'An open question' } },
      cast,
    ],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Stel een open vraag. Nog geen raad of eigen verhaal.',
        en: 'Ask an open question. No advice or own story yet.',
      },
      coach: { nl: 'Hoor je raad? Vraag om een vraag.', en: 'Hear advice? Ask for a question.' },
    },
  },
  {
    id: 'appreciate',
    title: { nl: 'Appreciatie', en: 'Appreciate' },
    minutes,
    does: [othersSpeak, { use: 'say', who: OTHERS, asks: { nl: 'Een bloemetje', en: 'A flower' } }, cast],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Wat waardeer je in hoe de inbrenger dit doet?',
        en: 'What do you value in how the owner handles this?',
      },
      coach: { nl: 'Concreet, geen maar.', en: 'Concrete, no but.' },
    },
  },
  {
    id: 'suggest',
    title: { nl: 'Suggestie', en: 'Suggest' },
    minutes,
    does: [
      othersSpeak,
      { use: 'say', who: OTHERS, asks: { nl: 'Een andere kijk of aanpak', en: 'Another view or approach' } },
      cast,
    ],
    pointing: 'named',
    words: {
      participant: { nl: 'Hoe kun je er ook naar kijken?', en: 'How else can one look at this?' },
      coach: { nl: 'Bied aan, leg niet op.', en: 'Offer, do not impose.' },
    },
  },
  {
    id: 'evaluate',
    title: { nl: 'Evaluatie', en: 'Evaluate' },
    minutes,
    does: [
      { ...ownerSpeaks, after: { nl: 'Bedank de inbrenger.', en: 'Thank the case owner.' } },
      {
        use: 'note',
        only: OWNER,
        fields: [
          { id: 'along', title: { nl: 'Dit neem ik mee', en: 'This I take along' } },
          { id: 'leave', title: { nl: 'Dit laat ik liggen', en: 'This I leave' } },
        ],
      },
      cast,
    ],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Wat neem je mee, en wat laat je liggen?',
        en: 'What do you take along, what do you leave?',
      },
      coach: { nl: 'De inbrenger heeft het laatste woord.', en: 'The owner has the last word.' },
    },
  },
]
