import type { Words } from '../../basis/words.ts'
import { oneSided } from '../../capabilities/argue/argue.ts'
import type { Activity } from '../../meeting.ts'
import { anchorsOf } from '../anchors-setting.ts'
import type { Phase } from '../method.ts'
import { harvestPhase, sorting } from '../shared-phases.ts'
import { fit, proposing, weights } from './weighing.ts'
import { CRITERION, inZone, MOST, OPTION } from './zones.ts'

/** METHODS M14: reasons before votes; what still lacks a reason on one side is told by name. */
function oneSidedStill(activity: Activity): Words | undefined {
  const labels = oneSided(activity, inZone(activity, OPTION)).map(({ label }) => label)
  if (labels.length === 0) return undefined
  return {
    nl: `Nog niet alles heeft een voor én een tegen: ${labels.join(', ')}.`,
    en: `Not everything has a for and an against yet: ${labels.join(', ')}.`,
  }
}

/** METHODS M14, phase by phase. */
export const phases: readonly Phase[] = [
  {
    id: 'criteria',
    title: { nl: 'Criteria eerst', en: 'Criteria first' },
    minutes: 3,
    does: [{ use: 'write', hidden: true, zones: () => [CRITERION], each: () => 3 }, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: { nl: 'Waaraan moet een goede aanpak voldoen?', en: 'What must a good approach meet?' },
      coach: { nl: 'Eerst criteria, dan pas opties.', en: 'Criteria before options.' },
    },
  },
  {
    id: 'merge',
    title: { nl: 'Samenvoegen', en: 'Merge' },
    minutes: 3,
    does: sorting({ zones: [CRITERION], clusters: MOST.criterion }),
    pointing: 'anonymous',
    done: (activity) => {
      const { length } = inZone(activity, CRITERION)
      return length > 0 && length <= MOST.criterion
    },
    words: {
      participant: {
        nl: 'Wat hoort bij elkaar? Houd er hooguit zeven over.',
        en: 'What belongs together? Keep seven at most.',
      },
      coach: {
        nl: 'Meer dan zeven criteria weegt niemand. Voeg samen, of zet opzij.',
        en: 'Nobody weighs more than seven criteria. Merge, or put aside.',
      },
    },
  },
  {
    id: 'weights',
    title: { nl: 'Gewicht geven', en: 'Give weight' },
    minutes: 2,
    does: [weights],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Hoe zwaar telt elk criterium voor jou?',
        en: 'How much does each criterion count for you?',
      },
      coach: {
        nl: 'Ieder voor zich. Praat daarna over waar jullie verschillen.',
        en: 'Each alone. Then talk about where you differ.',
      },
    },
  },
  {
    id: 'options',
    title: { nl: 'Opties', en: 'Options' },
    minutes: 2,
    does: [{ use: 'write', hidden: true, zones: () => [OPTION], each: () => 2 }, { use: 'ready' }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat kunnen we doen? Noem hooguit twee opties.',
        en: 'What can we do? Name two options at most.',
      },
      coach: {
        nl: 'Vraag ook naar een optie die niemand verwacht, en naar ‘alles zo laten’.',
        en: 'Ask for an option nobody expects, too, and for ‘leave it as it is’.',
      },
    },
  },
  {
    id: 'gather',
    title: { nl: 'Opties naast elkaar', en: 'Options side by side' },
    minutes: 2,
    does: sorting({ zones: [OPTION], clusters: MOST.option }),
    pointing: 'anonymous',
    // METHODS M14: with one option there is nothing to weigh.
    done: (activity) => {
      const { length } = inZone(activity, OPTION)
      return length > 1 && length <= MOST.option
    },
    words: {
      participant: {
        nl: 'Welke opties zijn hetzelfde? Houd er twee tot vijf over.',
        en: 'Which options are the same? Keep two to five.',
      },
      coach: {
        nl: 'Eén optie is geen keuze. Zoek er minstens een tweede bij.',
        en: 'One option is no choice. Find at least a second one.',
      },
    },
  },
  {
    id: 'weigh',
    title: { nl: 'Afwegen', en: 'Weigh' },
    minutes: 6,
    does: [{ use: 'argue', about: (activity) => inZone(activity, OPTION) }],
    pointing: 'anonymous',
    unfinished: oneSidedStill,
    words: {
      participant: {
        nl: 'Wat pleit voor en tegen, en onder welke voorwaarde?',
        en: 'For, against, under which condition?',
      },
      coach: { nl: 'Vraag wie vaak anders denkt om kritiek.', en: 'Ask habitual dissenters for criticism.' },
    },
  },
  {
    id: 'fit',
    title: { nl: 'Passend of niet', en: 'Fitting or not' },
    minutes: 5,
    does: [fit, { use: 'look', at: 'table', of: fit.rating, weights: weights.rating }],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Hoe past elke optie bij elk criterium?',
        en: 'How does each option fit each criterion?',
      },
      coach: {
        nl: 'De tabel beslist niet. Vraag waar jullie verschillen, en waarom.',
        en: 'The table does not decide. Ask where you differ, and why.',
      },
    },
  },
  {
    id: 'decide',
    title: { nl: 'Besluiten', en: 'Decide' },
    minutes: 6,
    does: [
      proposing,
      { use: 'decision', values: anchorsOf },
      { use: 'look', at: 'table', of: fit.rating, weights: weights.rating },
    ],
    pointing: 'anonymous',
    done: ({ ratings, decision }) =>
      ratings.core?.open === false && Boolean(decision?.reason && decision.value),
    words: {
      participant: { nl: 'Wat besluiten we, en waarom?', en: 'What do we decide, and why?' },
      coach: {
        nl: 'Doe een voorstel en toets het. Noteer ook de bezorgdheid.',
        en: 'Propose and check. Record the worry too.',
      },
    },
  },
  harvestPhase,
]
