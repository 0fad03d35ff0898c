import { z } from 'zod'
import type { Time } from '../meeting.ts'
import type { JoinAnswer } from './api.ts'
import { SIGNS, type Sign } from './signs.ts'

/** What a computer that waits to be let in can become. */
export const PAIRED_ROLES = ['facilitator', 'screen'] as const
export type PairedRole = (typeof PAIRED_ROLES)[number]

/** `POST /api/pairings`: a computer would become this of a meeting it does not know yet. */
export const pairingBody = z.strictObject({ role: z.enum(PAIRED_ROLES) })
export type PairingAnswer = {
  /** With it this computer, and no other, fetches what it is given: 192 bits. */
  secret: string
  /** What it shows, for the facilitator to type. */
  code: string
  sign: Sign
  /** How long the code holds; ms. */
  life: number
}

/** `POST /api/pairings/answer`: whether a facilitator let this computer in; `code.unknown` once the code holds no longer. */
export const pairingSecretBody = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{32}$/) })
export type PairingState = { waiting: true } | JoinAnswer

/** `POST /api/meetings/:meeting/devices/look`: which computer shows this code, before it is let in. */
export const lookBody = z.strictObject({ code: z.string().max(20) })
export type LookAnswer = { role: PairedRole; sign: Sign }

const sign = z.tuple([z.enum(SIGNS), z.enum(SIGNS)])

/** `POST /api/meetings/:meeting/devices`: lets in the computer that was looked at, and no other. */
export const admitBody = z.strictObject({
  code: z.string().max(20),
  role: z.enum(PAIRED_ROLES),
  sign,
})
export type AdmitBody = z.input<typeof admitBody>
export type AdmitAnswer = { device: DeviceId }

export type DeviceId = string

/** A computer that was let in by the code it showed, and was not taken away since. */
export type PairedDevice = { device: DeviceId; role: PairedRole; sign: Sign; at: Time }

/** `GET /api/meetings/:meeting/devices`. `here` tells which are connected. */
export type DevicesAnswer = { devices: (PairedDevice & { here: boolean })[] }
