import { KEPT_LENGTH } from '../capabilities/agree/earlier-agreements.ts'
import { LIMITS } from '../meeting.ts'
import type { SettingField } from './settings.ts'

/** The setting with which agreements of an earlier time return until they are closed (METHODS §14.18). */
export const agreementsSetting: SettingField = {
  id: 'agreements',
  type: 'lines',
  title: { nl: 'Afspraken over hoe jullie praten', en: 'Agreements on how you talk' },
  help: {
    nl: 'Van een vorige keer, ten hoogste drie. Eén per regel; aan het eind kijken jullie erop terug.',
    en: 'From an earlier time, three at most. One per line; you look back on them at the end.',
  },
  most: LIMITS.agreements,
  length: LIMITS.text + KEPT_LENGTH,
  fromHarvest: 'agreements',
  initial: [],
}
