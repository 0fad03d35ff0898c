/**
 * Some apps encode a link on its way: `key=` becomes `key%3D`.
 * @returns the text with its % signs read, or as it is when they mean nothing
 */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
