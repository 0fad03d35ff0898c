/** @returns a join code in two groups, as people read it from a wall: KRM 4T7. */
export function spokenCode(code: string): string {
  const middle = Math.ceil(code.length / 2)
  return `${code.slice(0, middle)} ${code.slice(middle)}`
}
