import type { TurnsUse } from '../../capabilities/turns/turns.ts'
import type { Phase } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { COLUMNS, ZONES } from './zones.ts'

/** One holds the word, in the order in which people sit; whoever comes in late has it as well. */
const wordHolder: Pick<TurnsUse, 'use' | 'order' | 'latecomers' | 'hostLast'> = {
  use: 'turns',
  order: () => 'arrival',
  latecomers: true,
  hostLast: true,
}

/** METHODS M12, phase by phase. No turn has a time of its own (METHODS D21). */
export const phases: readonly Phase[] = [
  {
    id: 'open',
    title: { nl: 'Kring openen', en: 'Open' },
    minutes: 3,
    does: [{ use: 'question' }],
    pointing: 'named',
    words: {
      participant: {
        nl: 'We zitten gelijk in de kring. Eén heeft het woord, de anderen luisteren.',
        en: 'We sit as equals. One has the word, the others listen.',
      },
      coach: {
        nl: 'Stel de vraag, geen standpunt. Zeg dat stilte mag.',
        en: 'Pose the question, no opinion. Say that silence is fine.',
      },
    },
  },
  {
    id: 'first',
    title: { nl: 'Eerste ronde', en: 'First round' },
    minutes: { perPerson: 2, inAll: true },
    does: [{ ...wordHolder, goes: 'once', mayWait: true }],
    pointing: 'named',
    words: {
      participant: { nl: 'Wat zie jij? Spreek uit jezelf.', en: 'What do you see? Speak for yourself.' },
      coach: {
        nl: 'Bewaak stilte en ruimte. Gaat het over schuld? Vraag: nu en verder?',
        en: 'Guard silence and space. Is it about blame? Ask: now, and from here?',
      },
    },
  },
  {
    id: 'more',
    title: { nl: 'Verder weven', en: 'Weave on' },
    minutes: 15,
    does: [{ ...wordHolder, goes: 'onAsking' }],
    pointing: 'named',
    words: {
      participant: { nl: 'Wat hoor je dat nieuw is voor jou?', en: 'What do you hear that is new to you?' },
      coach: {
        nl: 'Wie sprak nog niet? Stuur niet: jij komt als laatste.',
        en: 'Who has not spoken? Do not steer: you come last.',
      },
    },
  },
  {
    id: 'gather',
    title: { nl: 'Oogsten', en: 'Gather' },
    minutes: 6,
    does: [
      {
        use: 'write',
        hidden: true,
        zones: () => ZONES,
        each: () => 1,
        // METHODS M12: one card each, of the one kind or the other.
        total: () => 1,
        hint: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
      },
      { use: 'ready' },
    ],
    pointing: 'anonymous',
    words: {
      participant: {
        nl: 'Wat dragen we samen? Wat blijft verschillend?',
        en: 'What do we carry together? What stays different?',
      },
      coach: { nl: 'Verschil mag blijven staan.', en: 'Difference may remain.' },
    },
  },
  harvestPhase,
]
