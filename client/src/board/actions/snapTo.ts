import { arrangementOf } from '@kring/shared/ground/arrangement'
import { notify } from '../../ui/Notice.tsx'
import type { Chosen } from './action.ts'

/** @returns whether there is a grid, and one lines up by hand: where a method has zones, they say where things lie */
export function mayLineUp({ activity }: Pick<Chosen, 'activity'>): boolean {
  return arrangementOf(activity).ground.kind === 'open'
}

/** On this device things line up with this from now on, or with each other again; it says which. */
export function snapTo({ kit, t }: Pick<Chosen, 'kit' | 't'>, what: 'grid' | 'nothing'): void {
  const next = kit.snaps.get() === what ? 'things' : what
  kit.snaps.set(next)
  notify(t(`feel.snaps.${next}`))
}
