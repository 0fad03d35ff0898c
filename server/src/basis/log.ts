import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * Logs say what the server did, never what people wrote, their names, addresses or tokens.
 * Error: somebody has to act. Warn: somebody may want to look. Info: life as usual.
 * @param level a pino level, or `silent`
 */
export function makeLog(level: string): Log {
  return pino({ level, base: null, serializers: { err: (error: unknown) => describe(error) } })
}

/** Messages of system and library errors can quote data; where it happened cannot. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return { type: error.name, ...(code ? { code } : {}), stack: frames.slice(0, 12).join('\n') }
}
