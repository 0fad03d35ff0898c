/** @returns why something could not be done, for whoever runs the server */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  if (code === 'LEVEL_LOCKED') return 'Another Kring is using the same DATA_DIR.'
  if (code === 'EADDRINUSE') return 'This PORT is taken by another program.'
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database at DATABASE_URL cannot be reached.'
  return error.message
}
