import { createReadStream, writeSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { crc32 } from 'node:zlib'
import type { MeetingId } from '@kring/shared/meeting'
import type { Operation } from './group-commit.ts'

/** Bytes from which on the file is written anew with only the newest entry of each meeting. */
const LARGE = 4 * 1024 * 1024
const ENTRY = /^m!([^!]+)!e!/
const OF_MEETING = /^(?:m!([^!]+)!|[lxog]!(?:\d+!)?([^!]+)$)/

/** What was flushed, by key: a checksum of the value. */
export type Claims = Map<string, string>

/**
 * A file beside a LevelDB that says what was flushed into it. LevelDB passes over what it cannot read of its log, and
 * what followed that; only who knows what was there notices.
 *
 * It is behind the database at most, never ahead: a key is taken back before it is written over or deleted, and claimed
 * after the flush. Lines: `+ checksum key`, `- key`, and `-- prefix` for all that begins so.
 */
export class Witness {
  #size: number
  #work: Promise<void> = Promise.resolve()
  /** How many writes of {@link #work} are under way or wait. */
  #waiting = 0

  private constructor(
    private readonly path: string,
    private file: FileHandle,
    size: number,
  ) {
    this.#size = size
  }

  /** Begins anew with what was found to be there. */
  static async begin(path: string, claims: Claims): Promise<Witness> {
    const size = await rewrite(path, claims)
    return new Witness(path, await open(path, 'a'), size)
  }

  /** To be called before a batch is written. */
  before(operations: readonly Operation[]): Promise<void> {
    // An entry is only ever written once.
    const taken = operations.filter(({ type, key }) => type === 'del' || !ENTRY.test(key))
    return this.#takeBack(taken.map(({ key }) => `- ${key}\n`))
  }

  /** To be called once a batch is flushed. */
  after(operations: readonly Operation[]): Promise<void> {
    return this.#append(
      operations.flatMap((each) => (each.type === 'put' ? [`+ ${sumOf(each.value)} ${each.key}\n`] : [])),
    )
  }

  /** To be called before all keys with a prefix are erased. */
  beforeErasing(prefix: string): Promise<void> {
    return this.#takeBack([`-- ${prefix}\n`])
  }

  async close(): Promise<void> {
    await this.#work
    await this.file.close()
  }

  /** What is flushed next would be ahead of a claim that a power cut brings back; what a cut takes of claims is no harm. */
  #takeBack(lines: readonly string[]): Promise<void> {
    return this.#append(lines, true)
  }

  #append(lines: readonly string[], flushed = false): Promise<void> {
    if (lines.length === 0) return this.#work
    const text = lines.join('')
    // A line that need not reach the disk is put down at once: handing it to a thread and back costs ten times as much.
    if (!flushed && this.#waiting === 0 && this.#size + text.length <= LARGE) {
      try {
        const written = writeSync(this.file.fd, text)
        this.#size += written
        if (written === text.length) return this.#work
      } catch {
        // Whatever is wrong shows when it is tried once more.
      }
    }
    this.#waiting++
    this.#work = this.#work
      .then(() => this.#write(text, flushed))
      .finally(() => {
        this.#waiting--
      })
    return this.#work
  }

  async #write(text: string, flushed: boolean): Promise<void> {
    try {
      await this.file.write(text)
      if (flushed) await this.file.datasync()
      this.#size += text.length
      if (this.#size > LARGE) await this.#shrink()
    } catch {
      // On a full disk: what could not be taken back must not be believed.
      await rm(this.path, { force: true }).catch(() => {})
    }
  }

  async #shrink(): Promise<void> {
    const claims = newest((await readClaims(this.path)) ?? new Map())
    await this.file.close()
    this.#size = await rewrite(this.path, claims)
    this.file = await open(this.path, 'a')
  }
}

/** @returns what a witness says was flushed; undefined without a witness */
export async function readClaims(path: string): Promise<Claims | undefined> {
  const claims: Claims = new Map()
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return undefined
  await file.close()
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const [kind = '', first = '', ...rest] = line.split(' ')
    if (kind === '+' && rest.length === 1) claims.set(rest[0]!, first)
    else if (kind === '-') claims.delete(first)
    else if (kind === '--') for (const key of claims.keys()) if (key.startsWith(first)) claims.delete(key)
  }
  return claims
}

/** @returns the claims that tell most: of entries the last of each meeting, and what stands for a meeting as a whole */
export function newest(claims: Claims): Claims {
  const last = new Map<MeetingId, string>()
  const few: Claims = new Map()
  for (const [key, sum] of claims) {
    const meeting = ENTRY.exec(key)?.[1]
    if (meeting !== undefined) last.set(meeting, key > (last.get(meeting) ?? '') ? key : last.get(meeting)!)
    else if (/^(m![^!]+!a$|l!|c!|t!)/.test(key)) few.set(key, sum)
  }
  for (const key of last.values()) few.set(key, claims.get(key)!)
  return few
}

/**
 * @param valuesOf the values of keys in a database, undefined for one that is not there
 * @returns the keys whose value is not the one that was flushed, and those of them that are there
 */
export async function missingFrom(
  claims: Claims,
  valuesOf: (keys: string[]) => Promise<(string | undefined)[]>,
): Promise<string[]> {
  const missing: string[] = []
  const keys = [...claims.keys()]
  for (let from = 0; from < keys.length; from += 500) {
    const some = keys.slice(from, from + 500)
    const values = await valuesOf(some)
    for (const [i, key] of some.entries()) {
      const value = values[i]
      if (value === undefined || sumOf(value) !== claims.get(key)) missing.push(key)
    }
  }
  return missing
}

/** @returns the meetings that keys are about, as far as the keys tell */
export function meetingsOf(keys: readonly string[]): MeetingId[] {
  const meetings = keys.flatMap((key) => {
    const found = OF_MEETING.exec(key)
    return found?.[1] ?? found?.[2] ?? []
  })
  return [...new Set(meetings)].sort()
}

async function rewrite(path: string, claims: Claims): Promise<number> {
  const text = [...claims].map(([key, sum]) => `+ ${sum} ${key}\n`).join('')
  const part = `${path}.part`
  const file = await open(part, 'w')
  await file.writeFile(text)
  await file.datasync()
  await file.close()
  await rename(part, path)
  return text.length
}

function sumOf(value: string): string {
  return crc32(value).toString(16)
}
