import type { Tape } from '../simulation/tape.ts'

/** The forms in which a text could travel without being written plainly. */
function formsOf(text: string): Buffer[] {
  const plain = Buffer.from(text)
  // Base64 shifts with what stands before it: three alignments, without the characters that mix with neighbours.
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice(Math.ceil((shift * 8) / 6), -1)
  })
  const urlSafe = base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))
  return [
    plain,
    Buffer.from(text, 'utf16le'),
    Buffer.from(text, 'utf16le').swap16(),
    Buffer.from(plain.toString('hex')),
    Buffer.from([...plain].reverse()),
    ...[...base64, ...urlSafe].map((form) => Buffer.from(form)),
  ]
}

/** @returns whether a text is anywhere in what was received, also across two messages, in any form we can think of */
export function holds(tape: Tape, text: string): boolean {
  const froms = new Set(tape.parts.map(({ from }) => from))
  return [...froms].some((from) => {
    const stream = Buffer.concat(tape.parts.filter((part) => part.from === from).map(({ bytes }) => bytes))
    return formsOf(text).some((form) => stream.includes(form))
  })
}
