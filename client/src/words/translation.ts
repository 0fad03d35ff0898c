/** The same words in another language: every key of the Dutch ones, and no other. */
export type TranslationOf<Dutch> = {
  readonly [Key in keyof Dutch]: Dutch[Key] extends string ? string : TranslationOf<Dutch[Key]>
}
