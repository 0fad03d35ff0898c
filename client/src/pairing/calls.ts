import type {
  AdmitBody,
  DeviceId,
  DevicesAnswer,
  LookAnswer,
  PairedRole,
  PairingAnswer,
  PairingState,
} from '@kring/shared/protocol/pairing'
import type { Access } from '../meeting/access.ts'
import { send } from '../meeting/api.ts'

/** ms */
const patience = 10_000

async function read<Answer>(asked: Promise<Response>): Promise<Answer> {
  return (await (await asked).json()) as Answer
}

/** `POST /api/pairings`: this computer shows a code and waits to become this. @throws CallFailed */
export function beginPairing(role: PairedRole): Promise<PairingAnswer> {
  return read(send('POST', '/api/pairings', { body: { role }, patience }))
}

/** `POST /api/pairings/answer`: whether it was let in. @throws CallFailed `code.unknown` when its code holds no longer */
export function askPairing(secret: string): Promise<PairingState> {
  return read(send('POST', '/api/pairings/answer', { body: { secret }, patience }))
}

/** `POST …/devices/look`: which computer shows this code. @throws CallFailed */
export function lookAt({ meeting, token }: Access, code: string): Promise<LookAnswer> {
  return read(send('POST', `/api/meetings/${meeting}/devices/look`, { token, body: { code }, patience }))
}

/** `POST …/devices`: lets in the computer that was looked at. @throws CallFailed */
export async function admit({ meeting, token }: Access, body: AdmitBody): Promise<void> {
  await send('POST', `/api/meetings/${meeting}/devices`, { token, body, patience })
}

/** `GET …/devices`: the computers that were let in. @throws CallFailed */
export async function devicesOf({ meeting, token }: Access): Promise<DevicesAnswer['devices']> {
  const asked = send('GET', `/api/meetings/${meeting}/devices`, { token, patience })
  return (await read<DevicesAnswer>(asked)).devices
}

/** `DELETE …/devices/:device`: it is out at once. @throws CallFailed */
export async function takeAway({ meeting, token }: Access, device: DeviceId): Promise<void> {
  await send('DELETE', `/api/meetings/${meeting}/devices/${device}`, { token, patience })
}
