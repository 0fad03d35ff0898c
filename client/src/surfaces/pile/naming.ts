/** Where a name is given to cards, as it is loaded once it is needed. */
export const loadNaming = () => import('../../cards/MergeDialog.tsx')

/** Fetches ahead of need where a name is given to what one picked. */
export function fetchNaming(): void {
  loadNaming().catch(() => undefined)
}
