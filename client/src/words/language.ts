import type { Language } from '@kring/shared/words'
import i18next from 'i18next'
import { keep, kept } from '../meeting/kept.ts'
import { app as english } from './en/app.ts'
import { app as dutch } from './nl/app.ts'

const KEY = 'kring.language'
const isLanguage = (value: unknown): value is Language => value === 'nl' || value === 'en'

/** @returns the language of this device now. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'nl'
}

/** Dutch first: English only for a device that asks for it and not for Dutch. */
function deviceLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2))
  return wanted[0] === 'en' && !wanted.includes('nl') ? 'en' : 'nl'
}

/** Starts the words, at once: those outside a meeting come with the page, in both languages. */
export function startWords(): void {
  void i18next.init({
    resources: { nl: { kring: { app: dutch } }, en: { kring: { app: english } } },
    defaultNS: 'kring',
    lng: kept(KEY, isLanguage) ?? deviceLanguage(),
    fallbackLng: 'nl',
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language
  })
}

const meetingWords: Record<Language, () => Promise<{ meeting: object }>> = {
  nl: () => import('./nl/meeting.ts'),
  en: () => import('./en/meeting.ts'),
}
let inMeeting = false

/** Loads the words of a meeting in the language of this device; from then on a change of language loads its own. */
export async function loadMeetingWords(language: Language = currentLanguage()): Promise<void> {
  inMeeting = true
  if (i18next.getResource(language, 'kring', 'surfaces')) return
  const { meeting } = await meetingWords[language]()
  i18next.addResourceBundle(language, 'kring', meeting, true)
}

async function change(language: Language): Promise<void> {
  if (inMeeting) await loadMeetingWords(language)
  await i18next.changeLanguage(language)
}

/** The person on this device wants this language from now on. Away from the server the words may be missing: nothing changes. */
export function chooseLanguage(language: Language): void {
  change(language).then(
    () => keep(KEY, language),
    () => undefined,
  )
}

/** A meeting brings its language; a device on which somebody chose keeps that choice. */
export function followMeetingLanguage(language: Language): void {
  if (kept(KEY, isLanguage) || currentLanguage() === language) return
  change(language).catch(() => undefined)
}
