/** A text in every language Kring speaks; a missing one fails the build. */
export type Words = { readonly nl: string; readonly en: string }

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
