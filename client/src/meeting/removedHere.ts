/** What this page took off the table: that was told, with its way back, and is no news any more. */
export const removedHere = new Set<string>()
