import type { MeetingId } from '@kring/shared/meeting'
import type { DeviceId, PairedRole } from '@kring/shared/protocol/pairing'
import { isSameSign, type Sign } from '@kring/shared/protocol/signs'
import type { Running } from '../basis/clock.ts'

/** A computer that shows a code and waits for a facilitator to let it in. Nothing says yet into which meeting. */
export type Waiting = { code: string; role: PairedRole; sign: Sign }

/** Where a computer was let in, and by which of the meeting's facilitator keys. */
export type Granted = { meeting: MeetingId; device: DeviceId; key: number }

/** The computers that wait. Of a secret only the hash is kept, and nothing for longer than its code holds. */
export interface Pairings {
  /**
   * @param life milliseconds it may wait
   * @param most that may wait at once
   * @returns `taken` when another shows this code
   */
  put(secretHash: string, waiting: Waiting, life: number, most: number): Promise<'put' | 'taken' | 'full'>
  /** @returns who shows this code and was not let in yet */
  byCode(code: string): Promise<Waiting | undefined>
  bySecret(secretHash: string): Promise<{ granted: Granted | undefined; role: PairedRole } | undefined>
  /**
   * Lets in exactly this computer, once: what it was given stays for {@link GRANT_KEPT}, for the computer to fetch.
   * @returns whether it was waiting still
   */
  grant(waiting: Waiting, granted: Granted): Promise<boolean>
}

/** Milliseconds what was granted can be fetched at least: the computer asks every few seconds, and an answer may be lost. */
export const GRANT_KEPT = 60_000

type Entry = Waiting & { secretHash: string; granted: Granted | undefined; until: number }

/** Of one process; those who waited when it stopped begin anew. */
export class PairingsInMemory implements Pairings {
  /** By secret, and in the order in which they end, but for those that were granted. */
  readonly #entries = new Map<string, Entry>()
  readonly #secrets = new Map<string, string>()

  constructor(private readonly running: Running) {}

  async put(
    secretHash: string,
    waiting: Waiting,
    life: number,
    most: number,
  ): Promise<'put' | 'taken' | 'full'> {
    this.#forget()
    if (this.#secrets.has(waiting.code)) return 'taken'
    if (this.#entries.size >= most) return 'full'
    this.#entries.set(secretHash, {
      ...waiting,
      secretHash,
      granted: undefined,
      until: this.running() + life,
    })
    this.#secrets.set(waiting.code, secretHash)
    return 'put'
  }

  async byCode(code: string): Promise<Waiting | undefined> {
    const entry = this.#ofCode(code)
    return entry && { code, role: entry.role, sign: entry.sign }
  }

  async bySecret(
    secretHash: string,
  ): Promise<{ granted: Granted | undefined; role: PairedRole } | undefined> {
    const entry = this.#entries.get(secretHash)
    return entry && this.#holds(entry) ? { granted: entry.granted, role: entry.role } : undefined
  }

  async grant({ code, role, sign }: Waiting, granted: Granted): Promise<boolean> {
    const entry = this.#ofCode(code)
    if (entry?.role !== role || !isSameSign(entry.sign, sign)) return false
    entry.granted = granted
    entry.until = Math.max(entry.until, this.running() + GRANT_KEPT)
    return true
  }

  /** @returns who shows this code and waits */
  #ofCode(code: string): Entry | undefined {
    const entry = this.#entries.get(this.#secrets.get(code) ?? '')
    return entry && !entry.granted && this.#holds(entry) ? entry : undefined
  }

  #holds({ until }: Entry): boolean {
    return this.running() < until
  }

  #forget(): void {
    for (const entry of this.#entries.values()) {
      if (this.#holds(entry)) return
      this.#entries.delete(entry.secretHash)
      this.#secrets.delete(entry.code)
    }
  }
}
