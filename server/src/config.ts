import { z } from 'zod'
import { SHORTEST_SECRET, splitSecrets } from './access/secret.ts'
import { isAny } from './addresses.ts'
import { embedOriginsIn } from './embedding.ts'

const whole = z.coerce.number().int().min(0)

const environment = z.object({
  /** All addresses of the machine, of IPv6 and IPv4 alike. */
  HOST: z.string().min(1).default('::'),
  PORT: whole.max(65535).optional(),
  PUBLIC_URL: z
    .string()
    .trim()
    .superRefine((given, { addIssue }) => {
      const message = publicUrlProblem(given)
      if (message) addIssue({ code: 'custom', message })
    })
    .transform((given) => new URL(given).origin)
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SECRET: z
    .string()
    .refine(
      (given) => splitSecrets(given).every(({ length }) => length >= SHORTEST_SECRET),
      `needs at least ${SHORTEST_SECRET} characters; several are separated by commas`,
    )
    .optional(),
  RETENTION_DAYS: whole.min(1).max(365).default(30),
  TRAJECTORY_DAYS: whole.min(1).max(365).default(365),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** How many proxies of one's own stand in front. */
  TRUST_PROXY: whole.max(10).default(0),
  /** Other sites that may show Kring in a frame. */
  EMBED_ORIGINS: z
    .string()
    .default('')
    .transform((given, { addIssue }) => {
      const found = embedOriginsIn(given)
      if ('origins' in found) return found.origins
      addIssue({ code: 'custom', message: found.problem })
      return z.NEVER
    }),
})

/** What the web takes for a host is more than any network finds: `*.school.nl`, `school.nl;x`. */
const HOST_NAME = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/

/** @returns why others cannot come by this address, or undefined. Pages and sockets are asked for from the top of it. */
function publicUrlProblem(given: string): string | undefined {
  const example = 'give an address such as https://kring.example.school'
  if (!URL.canParse(given)) return `is no web address; ${example}`
  const { protocol, pathname, search, hash, username, password, origin } = new URL(given)
  if (protocol !== 'http:' && protocol !== 'https:') return `begins with http:// or https://; ${example}`
  if (username || password) return `cannot hold a name and a password, everybody would read them; ${example}`
  if (pathname !== '/' || search || hash || /[?#]$/.test(given))
    return `cannot have anything behind the host: Kring does not live under a path. Give it a host of its own, such as ${origin}`
  const { hostname } = new URL(given)
  if (!HOST_NAME.test(hostname)) return `names no host that can be looked up; ${example}`
  if (isAny(hostname)) return `is an address to listen on, not one to go to; ${example}`
  return undefined
}

/** Nodes that share a database must know one another's tokens. */
const fitting = environment.refine(({ DATABASE_URL, SECRET }) => !DATABASE_URL || SECRET, {
  path: ['SECRET'],
  error: 'is needed with DATABASE_URL, the same for every node',
})

export type Config = z.output<typeof environment>

/**
 * @param env such as process.env; empty values count as absent
 * @throws Error that names what does not fit, in one line per variable
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const config = fitting.safeParse(given)
  if (config.success) return config.data
  throw new Error(config.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
}
