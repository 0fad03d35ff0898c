import * as audience from '@kring/shared/audience'
import { ANYBODY, type Shape } from '@kring/shared/capabilities/capability'
import {
  type AnyCapability,
  activitySpec,
  COLLECTIONS,
  FIELDS,
  KINDS,
  meetingSpeaker,
  shapeOf,
  VALUES,
} from '@kring/shared/capabilities/registry'
import { METHODS } from '@kring/shared/methods/all'
import { usageIn } from '@kring/shared/permission'
import type { Kind } from '@kring/shared/statement'
import { testsOnly } from '@kring/shared/testing/tests-only'
import { predictionOf } from '@kring/shared/undo'

const LETTERS: Readonly<Record<string, string>> = {
  participant: 'P',
  facilitator: 'F',
  turnHolder: 'H',
  screen: 'S',
  onlooker: 'O',
  visitor: 'V',
  facilitatorOrSelf: 'F, P of themselves',
  everyone: 'F, P',
}

/** Every kind of statement: what it carries, who says it where, and what becomes of it. */
export function kindsTable(): string {
  return table(
    ['kind', 'carries', 'who', 'where', 'taken back', 'shown before its receipt', 'kept'],
    KINDS.map((kind) => [`\`${kind}\``, carries(shapeOf(kind)), ...usesOf(kind)]),
  )
}

/** Every kind of record: the fields all see, who else sees what, and where it is kept. */
export function recordsTable(): string {
  const heads = ['meeting', 'member/<id>', 'activity/<id>', 'settings/<id>']
  const values = VALUES.map(({ name }) => name)
  const fields = [
    toldBy(audience.meetingHead),
    toldBy(audience.member),
    [...(toldBy(audience.activityHead) ?? []), ...values],
    undefined,
  ]
  const keepOf = (name: string) => FIELDS.find((field) => field.name === name)?.spec.keep ?? ''
  return table(
    ['record', 'fields on the board', '`mine` of some', 'kept in the'],
    [
      ...heads.map((key, index) => [`\`${key}\``, listed(fields[index]), '', 'ledger']),
      ...COLLECTIONS.map(({ name, spec }) => [
        `\`activity/<id>/${name}\``,
        spec.toAll ? listed(toldBy(spec.toAll)) : '',
        spec.toOne ? 'yes' : '',
        keepOf(name),
      ]),
    ],
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return lines.join('\n')
}

function carries(shape: Shape): string {
  const fields = Object.entries(shape).map(([name, schema]) =>
    schema.safeParse(undefined).success ? `${name}?` : name,
  )
  return listed(fields)
}

function listed(names: readonly string[] | undefined): string {
  if (names === undefined) return 'the whole'
  return names.length > 0 ? `\`${names.join(', ')}\`` : ''
}

/** The cells of a kind that follow from its capability. */
function usesOf(kind: Kind): string[] {
  const by = meetingSpeaker(kind)
  const shown = { never: 'no', own: 'one’s own part', all: 'yes', untilShown: 'yes' }[predictionOf(kind)]
  if (by) return [LETTERS[by] ?? by, 'always', 'no', shown, 'ledger']
  const { capability, spec } = activitySpec(kind)!
  return [
    heardIn(capability, spec.by),
    capability.always ? whereAlways(capability) : `\`${capability.id}\``,
    spec.inverse === 'final' ? 'no' : 'yes',
    shown,
    spec.live ? 'room' : 'ledger',
  ]
}

/** Who is heard, in one way or another in which a method uses a capability. */
function heardIn(capability: AnyCapability, by: NonNullable<ReturnType<typeof activitySpec>>['spec']['by']) {
  if (by === ANYBODY) return 'everybody'
  // Some of it is asked by the method for tests alone as yet.
  const uses = [...METHODS, testsOnly].flatMap((method) =>
    method.phases.flatMap((phase) => usageIn(capability, method, phase)?.use ?? []),
  )
  const heard = typeof by === 'function' ? uses.flatMap((use) => by(use)) : by
  return ['participant', 'turnHolder', 'facilitator', 'screen', 'onlooker', 'visitor']
    .filter((who) => heard.some((one) => one === who))
    .map((who) => LETTERS[who])
    .join(' ')
}

/** @returns the fields a function leaves of a record that has all there could be; undefined where it tells all of it */
function toldBy(tell: (record: never) => unknown): string[] | undefined {
  const full = new Proxy({}, { get: () => 1 })
  // Some of it is told only where another field is empty.
  const told = tell(full as never) ?? tell(new Proxy({}, { get: () => null }) as never)
  return typeof told === 'object' && told !== null && told !== full ? Object.keys(told) : undefined
}

/** What is done without a phase saying so: in all of them, or in most. */
function whereAlways({ id, always }: AnyCapability): string {
  const phases = METHODS.flatMap((method) => method.phases.map((phase) => always?.(method, phase) ?? false))
  return phases.every(Boolean) ? 'every phase' : `\`${id}\`, in phases without hidden writing`
}
