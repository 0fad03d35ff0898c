/** How browsers say that a part of the page could not be fetched; none of them gives it a name of its own. */
const SAYINGS =
  /dynamically imported module|importing a module script failed|error loading dynamically|preload css/i

/** @returns whether a part of the page could not be fetched, which is no fault of the page itself. */
export function isMissingPart(failure: unknown): boolean {
  return failure instanceof Error && SAYINGS.test(failure.message)
}
