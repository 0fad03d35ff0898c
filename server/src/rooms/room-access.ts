import { FACILITATOR, type MeetingId, type MemberId, SCREEN } from '@kring/shared/meeting'
import type { DeviceId, PairedDevice } from '@kring/shared/protocol/pairing'
import type { Bearer } from '../access/token.ts'
import { Refusal } from '../basis/refusal.ts'
import type { AccessRecord, Store } from '../store/store.ts'

/** How many computers that were taken away are told so; one before that is told that nobody knows it. */
const REMEMBERED = 50

/** By which key and on which computers one is the facilitator or the screen of one meeting. */
export class RoomAccess {
  #changing: Promise<unknown> = Promise.resolve()

  /** @param onDoubt called when a change may or may not be kept: whoever opens the room again reads which */
  constructor(
    private readonly meeting: MeetingId,
    private record: AccessRecord,
    private readonly store: Pick<Store, 'renewAccess'>,
    private readonly onDoubt: () => void,
  ) {}

  /** How often the facilitator's key was replaced. */
  get renewals(): number {
    return this.record.renewals ?? 0
  }

  /** Computers that were let in by a code and not taken away, the first first. */
  get devices(): readonly PairedDevice[] {
    return this.record.devices ?? []
  }

  /** Whether a token came by a key that was replaced since, or is of a computer this meeting never heard of. */
  isRevoked({ member, key = 0, device }: Bearer): boolean {
    if (!comesByKey(member)) return false
    return key !== this.renewals || (device !== undefined && !this.#has(device) && !this.isTakenAway(device))
  }

  isTakenAway(device: DeviceId | undefined): boolean {
    return device !== undefined && (this.record.takenAway ?? []).includes(device)
  }

  /**
   * Replaces the facilitator's key. Computers that were let in are out too: whoever had the key may have let them in.
   * @param by which key asks for it, counted from 0
   * @returns whether it was another key before
   * @throws Refusal store.unavailable, token.invalid when the key that asks was replaced while it waited
   */
  renewKey(hash: string, by: number): Promise<boolean> {
    return this.#change(({ facilitatorKeyHash }) => {
      if (facilitatorKeyHash === hash) return undefined
      this.#demandCurrent(by)
      return { facilitatorKeyHash: hash, renewals: this.renewals + 1 }
    })
  }

  /**
   * Lets a computer in.
   * @param by which key asks for it, counted from 0
   * @param most of each kind
   * @throws Refusal limit.reached, store.unavailable, token.invalid when the key that asks was replaced while it waited
   */
  async admit(device: PairedDevice, by: number, most: number): Promise<void> {
    await this.#change((record) => {
      this.#demandCurrent(by)
      if (this.devices.filter(({ role }) => role === device.role).length >= most)
        throw new Refusal('limit.reached')
      return { ...record, devices: [...this.devices, device] }
    })
  }

  /** @returns whether it was in until now @throws Refusal store.unavailable */
  takeAway(device: DeviceId): Promise<boolean> {
    return this.#change(({ takenAway = [], ...record }) => {
      if (!this.#has(device)) return undefined
      return {
        ...record,
        devices: this.devices.filter((one) => one.device !== device),
        takenAway: [...takenAway, device].slice(-REMEMBERED),
      }
    })
  }

  /** @returns when nothing is being changed any more */
  async settled(): Promise<void> {
    await this.#changing.catch(() => {})
  }

  #demandCurrent(key: number): void {
    if (key !== this.renewals) throw new Refusal('token.invalid')
  }

  #has(device: DeviceId): boolean {
    return this.devices.some((one) => one.device === device)
  }

  /**
   * One change after the other, each made durable before it holds.
   * @param changed undefined when there is nothing to change
   */
  #change(changed: (record: AccessRecord) => AccessRecord | undefined): Promise<boolean> {
    const change = this.#changing
      .catch(() => {})
      .then(async () => {
        const next = changed(this.record)
        if (!next) return false
        try {
          await this.store.renewAccess(this.meeting, next)
        } catch {
          this.onDoubt()
          throw new Refusal('store.unavailable', 1)
        }
        this.record = next
        return true
      })
    this.#changing = change
    return change
  }
}

/** Whether somebody is who they are by the facilitator's key, or by what was let in with it. */
export function comesByKey(member: MemberId): boolean {
  return member === FACILITATOR || member === SCREEN
}
