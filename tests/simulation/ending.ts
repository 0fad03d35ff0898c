/** What is to be ended, the last begun first. */
const open: (() => void | Promise<void>)[] = []

/** Has something ended after the test, or after the fault, that it was begun for. */
export function atEnd(end: () => void | Promise<void>): void {
  open.push(end)
}

/** Ends all that was begun since the last time. */
export async function endAll(): Promise<void> {
  for (let end = open.pop(); end; end = open.pop()) await end()
}
