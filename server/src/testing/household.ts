import * as fc from 'fast-check'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { Guard } from '../notebook/guard.ts'
import { finish } from '../notebook/slices.ts'

/** Room enough for anything honest; parts so small that most updates come in several. */
const ROOMY = {
  notebookUnits: 50_000,
  notebookValues: 50_000,
  entryValues: 50_000,
  integrationCost: 1_000_000,
  notebookPart: 5,
}
/** The maps of a notebook. */
export const ROOTS = ['outbox', 'receipts', 'mine']

type Step =
  | { do: 'set' | 'delete'; device: number; root: number; key: number; value: unknown }
  | { do: 'sync' | 'offline' | 'reload'; device: number }
  | { do: 'serverSet' | 'serverDelete'; root: number; key: number; value: unknown }
  | { do: 'restart' }

const nth = fc.nat(2)
const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>
/** Something one of them does, or that happens to them. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom('set' as const, 'delete' as const),
    device: nth,
    root: nth,
    key: fc.nat(4),
    value: json,
  }),
  fc.record({ do: fc.constantFrom('sync' as const, 'offline' as const, 'reload' as const), device: nth }),
  fc.record({
    do: fc.constantFrom('serverSet' as const, 'serverDelete' as const),
    root: nth,
    key: fc.nat(4),
    value: json,
  }),
  fc.record({ do: fc.constant('restart' as const) }),
)

/** Three devices of one member and a server, with connections that come and go and restarts on either side. */
export class Household {
  devices = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  online = [false, false, false]
  server = new Y.Doc()
  guard = new Guard(this.server, ROOMY)

  constructor() {
    for (const [i, device] of this.devices.entries()) this.#wire(device, i)
    this.#wireServer()
  }

  act(step: Step): void {
    switch (step.do) {
      case 'set':
        this.devices[step.device]!.getMap(ROOTS[step.root]).set(`k${step.key}`, step.value)
        return
      case 'delete':
        this.devices[step.device]!.getMap(ROOTS[step.root]).delete(`k${step.key}`)
        return
      case 'serverSet':
        this.server.getMap(ROOTS[step.root]).set(`k${step.key}`, step.value)
        return
      case 'serverDelete':
        this.server.getMap(ROOTS[step.root]).delete(`k${step.key}`)
        return
      case 'offline':
        this.online[step.device] = false
        return
      case 'sync':
        this.sync(step.device)
        return
      case 'reload':
        this.#reload(step.device)
        return
      case 'restart':
        this.online = [false, false, false]
        this.server = new Y.Doc()
        this.guard = new Guard(this.server, ROOMY)
        this.#wireServer()
    }
  }

  sync(i: number): void {
    const device = this.devices[i]!
    this.online[i] = true
    this.hear(Y.encodeStateAsUpdate(device, Y.encodeStateVector(this.server)), i)
    Y.applyUpdate(device, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(device)), 'server')
  }

  hear(bytes: Uint8Array, i: number): void {
    const judgement = finish(this.guard.judge(bytes))
    if (judgement.kind === 'apply') for (const part of judgement.parts) Y.applyUpdate(this.server, part, i)
    else if (judgement.kind === 'resync') this.sync(i)
    else expect(judgement.kind).toBe('known')
    expect(this.server.store.pendingStructs).toBeNull()
    expect(this.server.store.pendingDs).toBeNull()
  }

  #wire(device: Y.Doc, i: number): void {
    device.on('update', (update: Uint8Array, origin: unknown) => {
      // Also what came from the server is sent again sometimes: a provider cannot know what arrived.
      if (this.online[i] && origin !== 'server') this.hear(update, i)
    })
  }

  #wireServer(): void {
    const { server } = this
    server.on('update', (update: Uint8Array, origin: unknown) => {
      if (server !== this.server) return
      this.devices.forEach((device, i) => {
        if (this.online[i] && i !== origin) Y.applyUpdate(device, update, 'server')
      })
    })
  }

  #reload(i: number): void {
    const device = new Y.Doc()
    Y.applyUpdate(device, Y.encodeStateAsUpdate(this.devices[i]!))
    this.devices[i] = device
    this.online[i] = false
    this.#wire(device, i)
  }
}
