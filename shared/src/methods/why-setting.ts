import type { SettingField } from './settings.ts'

/** Whether a turn goes on after its move, so that there is room for why; not in meetings that were planned without it. */
export const whySetting = {
  id: 'why',
  type: 'switch',
  title: {
    nl: 'Na het schuiven is er tijd om te vertellen waarom',
    en: 'After a move there is time to say why',
  },
  help: {
    nl: 'Staat dit uit, dan is de beurt voorbij zodra de kaart ligt.',
    en: 'When this is off, the turn is over as soon as the card lies there.',
  },
  initial: true,
  whenAbsent: false,
} as const satisfies SettingField
