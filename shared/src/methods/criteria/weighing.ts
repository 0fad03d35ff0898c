import type { Words } from '../../basis/words.ts'
import type { RateUse } from '../../capabilities/rate/rate.ts'
import type { Activity } from '../../meeting.ts'
import { CRITERION, inZone, MOST, OPTION, weighed, type ZONES } from './zones.ts'

/** METHODS M14: how much each criterion counts, for each person alone. */
export const weights: RateUse = {
  use: 'rate',
  rating: 'weights',
  scale: 'weight',
  items: (activity) => [
    {
      id: CRITERION,
      title: null,
      items: weighed(activity, CRITERION).map(({ id, label }) => ({ id, title: label })),
    },
  ],
  lacks: (activity) => lacking(activity, CRITERION),
  inHarvest: true,
}

/** METHODS M14: how far each option meets each criterion, for each person alone. */
export const fit: RateUse = {
  use: 'rate',
  rating: 'fit',
  scale: 'fit',
  items: (activity) => {
    const criteria = weighed(activity, CRITERION)
    const options = criteria.length > 0 ? weighed(activity, OPTION) : []
    return options.map(({ id: option, label }) => ({
      id: option,
      title: label,
      items: criteria.map(({ id, label: title }) => ({ id: `${option}.${id}`, title, of: id })),
    }))
  },
  lacks: (activity) => lacking(activity, CRITERION) ?? lacking(activity, OPTION),
}

/** METHODS M14: whether the group can go on with what is proposed. */
export const proposing: RateUse = {
  use: 'rate',
  rating: 'core',
  scale: 'consent',
  whole: true,
  among: (activity) => inZone(activity, OPTION),
  called: {
    title: { nl: 'Voorstel voor ons besluit', en: 'Proposal for our decision' },
    which: { nl: 'Welke optie stellen we voor?', en: 'Which option do we propose?' },
    question: { nl: 'Kun je hiermee verder?', en: 'Can you go on with this?' },
    choose: { nl: 'Kies eerst een optie', en: 'Choose an option first' },
    does: { nl: 'Leg dit voorstel voor', en: 'Put this proposal forward' },
  },
}

const CALLED: Readonly<Record<(typeof ZONES)[number], Words>> = {
  criterion: { nl: 'criteria', en: 'criteria' },
  option: { nl: 'opties', en: 'options' },
}

const NONE: Readonly<Record<(typeof ZONES)[number], Words>> = {
  criterion: {
    nl: 'Er liggen nog geen criteria. Ga een stap terug en schrijf ze eerst.',
    en: 'There are no criteria yet. Go back a step and write them first.',
  },
  option: {
    nl: 'Er liggen nog geen opties. Ga terug en schrijf ze eerst.',
    en: 'There are no options yet. Go back and write them first.',
  },
}

function lacking(activity: Activity, zone: (typeof ZONES)[number]): Words | undefined {
  const count = inZone(activity, zone).length
  const most = MOST[zone]
  if (count === 0) return NONE[zone]
  if (count <= most) return undefined
  const called = CALLED[zone]
  return {
    nl: `Er liggen ${count} ${called.nl}. Wegen gaat met hooguit ${most}. Ga terug en voeg samen, of zet er een paar opzij.`,
    en: `There are ${count} ${called.en}. Weighing goes with ${most} at most. Go back and merge, or put some aside.`,
  }
}
