import { earlierSetting } from '../earlier-setting.ts'
import type { SettingField } from '../settings.ts'
import { INSTRUMENT_LIMITS, instrumentFrom } from './instrument.ts'

/** METHODS M9: which instrument, and whether the group scored before. */
export const settings: readonly SettingField[] = [
  {
    id: 'instrument',
    type: 'file',
    title: { nl: 'Een eigen scan van de school', en: 'The school’s own scan' },
    help: {
      nl: 'Een JSON-bestand met pijlers en indicatoren. Zonder bestand geldt de scan van Kring.',
      en: 'A JSON file with pillars and indicators. Without a file Kring’s own scan is used.',
    },
    most: INSTRUMENT_LIMITS.kept,
    initial: '',
    read: (text) => {
      const found = instrumentFrom(text)
      if ('what' in found) return found
      const kept = JSON.stringify(found)
      return kept.length > INSTRUMENT_LIMITS.kept
        ? { what: 'size', place: [] }
        : { title: found.title, text: kept }
    },
  },
  earlierSetting('scan', {
    nl: 'De momentopname uit de oogst van toen. Alleen dezelfde versie van de scan is te vergelijken.',
    en: 'The snapshot in the harvest of that time. Only the same version of the scan can be compared.',
  }),
  {
    id: 'lookBack',
    type: 'switch',
    title: { nl: 'Bij een vorige keer: ook terugblikken', en: 'With an earlier time: look back as well' },
    help: {
      nl: 'Wie leert, legt de lat anders. Hoe was het toen, zoals je het nu ziet?',
      en: 'Who learns sets the bar elsewhere. How was it then, as you see it now?',
    },
    initial: false,
  },
]
