import type { SettingField } from './settings.ts'

/** What the school stands for: a choice belongs to one of these. */
export const anchorsSetting = {
  id: 'anchors',
  type: 'lines',
  title: { nl: 'Waarden van de school (visieankers)', en: 'Values of the school (vision anchors)' },
  help: {
    nl: 'Waar staat jullie school voor? Eén waarde per regel. Elke keuze hoort straks bij een waarde.',
    en: 'What does your school stand for? One value per line. Each choice will belong to one.',
  },
  most: 8,
  ofMeeting: true,
  initial: [],
} as const satisfies SettingField

/** @returns the vision anchors of this activity. */
export function anchorsOf(settings: Record<string, unknown>): readonly string[] {
  return Array.isArray(settings.anchors) ? settings.anchors : []
}
