/** What can be written, by its name in what a device keeps. */
export const FIELD_IDS = [
  'about',
  'aim',
  'result',
  'feeling',
  'belief',
  'questions',
  'message',
  'share',
  'next',
] as const
export type FieldId = (typeof FIELD_IDS)[number]

/** Characters of one field, and preparations of one device. */
export const PREPARE_LIMITS = { text: 1000, preparations: 50, heard: 40 } as const

export const isFieldId = (value: unknown): value is FieldId => FIELD_IDS.includes(value as FieldId)
