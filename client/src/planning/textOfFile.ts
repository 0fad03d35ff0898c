/** Bytes one character takes at most. */
const BYTES = 4

/** @returns whether a file must hold more than so many characters */
export function isTooLong(file: Blob, most: number): boolean {
  return file.size > most * BYTES
}

/**
 * @param most characters of what is asked for: of a file that must hold more not a byte is read
 * @returns what it holds; nothing for one that is too long or cannot be read any more, which whoever reads it takes for none
 */
export async function textOfFile(file: Blob, most: number): Promise<string> {
  return isTooLong(file, most) ? '' : file.text().catch(() => '')
}
