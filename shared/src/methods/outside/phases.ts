import type { Words } from '../../basis/words.ts'
import type { GuestUse } from '../../capabilities/guest/guest.ts'
import type { SourceUse } from '../../capabilities/source/source.ts'
import { type Activity, looseCards, type Settings, type ZoneId } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { HEARD, idsOf, MEANS, QUESTION } from './zones.ts'

const questions = (activity: Activity) =>
  looseCards(activity).filter((card) => card.zone === QUESTION && !card.parked)

/** METHODS M15: fewer questions are hardly a talk. */
const ENOUGH = 3

const guest: GuestUse = { use: 'guest', shows: (activity) => questions(activity).map(({ label }) => label) }
const source: SourceUse = { use: 'source', tags: [...idsOf(HEARD), ...idsOf(MEANS)] }

const hint = (_settings: Settings, zone: ZoneId): Words =>
  [...HEARD, ...MEANS].find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone }

/** METHODS M15, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'ask',
    title: { nl: 'Vragen vooraf', en: 'Questions first' },
    minutes: 3,
    does: [{ use: 'write', hidden: true, zones: () => [QUESTION], each: () => 3 }, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat willen we echt weten?', en: 'What do we really want to know?' },
      coach: {
        nl: 'Nodig een bron pas uit als de vragen er zijn.',
        en: 'Invite a source once the questions are there.',
      },
    },
  },
  {
    id: 'choose',
    title: { nl: 'Vragen kiezen', en: 'Choose questions' },
    minutes: 3,
    does: [...sorting({ zones: [QUESTION] }), guest, source],
    pointing: 'anonymous',
    done: (activity) => questions(activity).length >= ENOUGH,
    words: {
      participant: { nl: 'Welke vragen brengen we mee?', en: 'Which questions do we bring?' },
      coach: {
        nl: 'Past deze bron bij onze leervraag? Zet opzij wat er niet bij hoort.',
        en: 'Does this source fit our learning question? Put aside what does not belong.',
      },
    },
  },
  {
    id: 'meet',
    title: { nl: 'In gesprek', en: 'In dialogue' },
    minutes: 18,
    does: [guest, source, { use: 'write', hidden: true, zones: () => idsOf(HEARD), each: () => 3, hint }],
    pointing: 'anonymous',
    done: () => false,
    words: {
      participant: { nl: 'Wat spreekt ons beeld tegen?', en: 'What contradicts our picture?' },
      coach: {
        nl: 'Kring, geen lezing. Doseer, en knoop aan bij wat iedereen kent.',
        en: 'Circle, no lecture. Dose it, and tie it to what everybody knows.',
      },
    },
  },
  {
    id: 'heard',
    title: { nl: 'Wat hoorden we', en: 'What did we hear' },
    minutes: 2,
    does: [...sorting({ zones: idsOf(HEARD) }), source],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Waar schuurt het met ons beeld?', en: 'Where does it rub with our picture?' },
      coach: {
        nl: 'Blijf eerst bij wat tegenspreekt.',
        en: 'Stay with what contradicts first.',
      },
    },
  },
  {
    id: 'translate',
    title: { nl: 'Vertalen', en: 'Translate' },
    minutes: 7,
    does: [{ use: 'write', hidden: true, zones: () => idsOf(MEANS), each: () => 1, hint }, { use: 'ready' }],
    pointing: 'anonymous',
    // METHODS §14.17: neither is it gone past without a word, nor left before anybody translated.
    skip: 'withReason',
    unfinished: notTranslated,
    words: {
      participant: {
        nl: 'Wat betekent dit voor onze vraag en onze school?',
        en: 'What does it mean for our question and school?',
      },
      coach: { nl: 'Sla dit niet over.', en: 'Do not skip this.' },
    },
  },
  {
    id: 'together',
    title: { nl: 'Samen kijken', en: 'Look together' },
    minutes: 3,
    does: sorting({ zones: idsOf(MEANS) }),
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Wat wordt hierdoor van ons?', en: 'What becomes ours by this?' },
      coach: {
        nl: 'Vraag ook naar wat niet past: niet alles hoeft mee.',
        en: 'Ask for what does not fit, too: not everything has to come along.',
      },
    },
  },
  harvestPhase,
]

function notTranslated(activity: Activity): Words | undefined {
  const isThere = looseCards(activity).some(({ zone }) => idsOf(MEANS).includes(zone))
  if (isThere || activity.readyCount > 0) return undefined
  return {
    nl: 'Nog niemand is klaar met vertalen naar jullie eigen school.',
    en: 'Nobody is ready yet with translating it to your own school.',
  }
}
