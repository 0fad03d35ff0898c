import { LANGUAGES, type Language } from '@kring/shared/basis/words'

/**
 * @param header `Accept-Language`
 * @returns the language the caller likes best of those we speak; Dutch when they say nothing we know
 */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((wish, order) => {
      const [tag = '', quality] = wish.trim().toLowerCase().split(';q=')
      return {
        language: LANGUAGES.find((language) => tag.split('-', 1)[0] === language),
        weight: Number(quality ?? 1),
        order,
      }
    })
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
  return wishes[0]?.language ?? 'nl'
}
