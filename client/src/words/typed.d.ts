import 'i18next'
import type { app } from './nl/app.ts'
import type { meeting } from './nl/meeting.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'kring'
    resources: { kring: { app: typeof app } & typeof meeting }
  }
}
