import { agreementsOf } from '../../capabilities/agree/agreement.ts'
import type { TopicUse } from '../../capabilities/topic/topic.ts'
import type { Activity, Settings } from '../../meeting.ts'
import { ASPECTS, aspectGroup, aspectNamed, cardOf } from '../aspects.ts'
import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { hasAgreements, isWhole } from './settings.ts'
import { MIRROR, PICK } from './snapshot.ts'

const topic: TopicUse = {
  use: 'topic',
  of: PICK,
  title: { nl: 'Ons aspect', en: 'Our aspect' },
  none: { nl: 'Nog geen aspect gekozen', en: 'No aspect picked yet' },
}

/** What a group rates itself on: the behaviours of the aspect it picked. */
const behaviours = ({ topic: picked }: Activity) => {
  const aspect = aspectNamed(picked)
  return aspect ? [{ id: aspect.id, title: aspect.title, items: aspect.behaviours }] : []
}

const openOnes = (activity: Activity) => agreementsOf(activity).filter(({ isClosed }) => !isClosed)

/** A recipe brings a group that never agreed anything here: it is not asked for what it did not come for. */
const hasNothing = (chosen: Settings) => !isWhole(chosen) && !hasAgreements(chosen)

/** METHODS M10, phase by phase. What was agreed an earlier time comes first, until it is closed. */
export const phases: readonly Phase[] = [
  {
    id: 'recall',
    title: { nl: 'Herhalen', en: 'Recall' },
    minutes: 1,
    does: [{ use: 'recall' }],
    when: hasAgreements,
    pointing: 'named',
    words: {
      participant: { nl: 'Dit spraken we vorige keer af.', en: 'This is what we agreed last time.' },
      coach: {
        nl: 'Lees voor en wacht. Wie merkte er iets van?',
        en: 'Read them out and wait. Who noticed something of them?',
      },
    },
  },
  {
    id: 'nothing',
    title: { nl: 'Nog geen afspraken', en: 'No agreements yet' },
    minutes: 1,
    does: [{ use: 'recall' }],
    when: hasNothing,
    pointing: 'named',
    words: {
      participant: {
        nl: 'Er is nog niets om op terug te kijken.',
        en: 'There is nothing to look back on yet.',
      },
      coach: {
        nl: 'Ga gewoon verder. Een afspraak komt er als jullie dat willen.',
        en: 'Just go on. An agreement comes when you want one.',
      },
    },
  },
  {
    id: 'review',
    title: { nl: 'Terugkijken', en: 'Review' },
    minutes: 3,
    does: [{ use: 'agree' }],
    when: hasAgreements,
    pointing: 'anonymous',
    done: (activity) => openOnes(activity).every(({ kept }) => kept !== ''),
    words: {
      participant: { nl: 'Hielden we ons eraan? Voorbeeld?', en: 'Did we keep it? Example?' },
      coach: { nl: 'Stuur bij of rond af.', en: 'Adjust or close.' },
    },
  },
  {
    id: 'pick',
    title: { nl: 'Aspect kiezen', en: 'Pick aspect' },
    minutes: 4,
    does: [
      topic,
      { use: 'rate', rating: PICK, scale: 'pick', most: () => 1, items: aspectGroup },
      { use: 'read', cards: () => ASPECTS.map(cardOf) },
    ],
    when: isWhole,
    pointing: 'anonymous',
    done: ({ topic: picked }) => picked !== null,
    words: {
      participant: {
        nl: 'Waarin willen we als gesprekspartners groeien?',
        en: 'In what do we want to grow as talk partners?',
      },
      coach: { nl: 'Kies er één.', en: 'Choose one.' },
    },
  },
  {
    id: 'why',
    title: { nl: 'Waarom dit', en: 'Why this' },
    minutes: 6,
    does: [
      {
        use: 'read',
        cards: ({ topic: picked }) => {
          const aspect = aspectNamed(picked)
          return aspect ? [cardOf(aspect)] : []
        },
      },
      topic,
    ],
    when: isWhole,
    pointing: 'named',
    done: () => false,
    words: {
      participant: { nl: 'Wat zou dit ons opleveren?', en: 'What would this bring us?' },
      coach: { nl: 'Verbind met een echt moment.', en: 'Tie to a real moment.' },
    },
  },
  {
    id: 'mirror',
    title: { nl: 'Spiegelen', en: 'Mirror' },
    minutes: 8,
    does: [{ use: 'rate', rating: MIRROR, scale: 'degree', inHarvest: true, items: behaviours }, topic],
    when: isWhole,
    pointing: 'anonymous',
    done: ({ ratings }) => ratings[MIRROR]?.open === false,
    words: {
      participant: {
        nl: 'Hoe vaak zien we dit bij onszelf? Wanneer wel, wanneer niet?',
        en: 'How often do we see this in us? When, and when not?',
      },
      coach: { nl: 'Geen namen; praat over ons.', en: 'No names; talk about us.' },
    },
  },
  {
    id: 'agree',
    title: { nl: 'Afspreken', en: 'Agree' },
    minutes: 8,
    does: [{ use: 'agree', makes: true }],
    when: isWhole,
    pointing: 'anonymous',
    done: (activity) => openOnes(activity).length > 0,
    words: {
      participant: {
        nl: 'Wat doen we anders, en hoe merken we dat?',
        en: 'What do we do differently, how will we notice?',
      },
      coach: {
        nl: 'Klein en zichtbaar. Drie is genoeg: tien goede voornemens onthoudt niemand.',
        en: 'Small and visible. Three is enough: nobody remembers ten good intentions.',
      },
    },
  },
  { ...harvestPhase, minutes: 0, does: [...harvestPhase.does, { use: 'agree', reads: true }] },
]
