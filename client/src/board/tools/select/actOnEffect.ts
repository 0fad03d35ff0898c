import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import type { CardId } from '@kring/shared/meeting'
import type { Reason, SceneListener } from '../../model/scene.ts'
import type { Camera } from '../../viewport/Camera.ts'
import { panBy, type ScreenPoint } from '../../viewport/viewTransform.ts'
import type { Carrying } from './Carrying.ts'
import type { Choosing } from './Choosing.ts'
import type { Effect } from './interaction.ts'

/** @returns the key of a hand that a drawing leads: of two hands each has its own; no card is called so */
function keyOf(mark: MarkId): string {
  return `mark ${mark}`
}

type Parts = {
  carrying: Carrying
  choosing: Choosing
  camera: Camera
  listener: Pick<SceneListener, 'explain' | 'clear'>
  explain(card: CardId, reason: Reason): void
  menu(at: ScreenPoint): void
  tap(card: CardId): void
  /** There is something to draw. */
  wake(): void
}

/** Does to the board what a step of the interaction asks for. */
export function actOnEffect(effect: Effect, parts: Parts): void {
  const { carrying, choosing, camera, listener } = parts
  switch (effect.kind) {
    case 'lift':
      listener.explain(null)
      carrying.lift(effect.card)
      carrying.carry(effect.card, effect.at)
      return
    case 'carry':
      carrying.carry(effect.card, effect.at)
      carrying.tellOver(effect.card, effect.over)
      parts.wake()
      return
    case 'drop':
      listener.explain(null)
      carrying.drop(effect.card, effect.zone, effect.at)
      return
    case 'back':
      carrying.back(effect.card)
      if (effect.reason) parts.explain(effect.card, effect.reason)
      return
    case 'tap':
      parts.tap(effect.card)
      return
    case 'explain':
      parts.explain(effect.card, effect.reason)
      return
    case 'pan':
      camera.show(panBy(camera.view, effect.by))
      return
    case 'pinch':
      camera.pinch(effect.from, effect.to)
      return
    case 'select':
      choosing.select(effect)
      if (effect.card === null && effect.mark === null && !effect.add) listener.clear()
      return
    case 'lasso':
      choosing.lasso(effect)
      return
    case 'hold':
      choosing.hold(effect.card, effect.mark)
      return
    case 'menu':
      parts.menu(effect.at)
      return
    case 'lassoOff':
      choosing.lassoOff()
      return
    case 'liftMark':
      carrying.liftMark(keyOf(effect.mark), effect.mark)
      return
    case 'shift':
      carrying.shift(keyOf(effect.mark), effect.right, effect.down)
      return
    case 'shifted':
      carrying.shift(keyOf(effect.mark), effect.right, effect.down)
      carrying.end(keyOf(effect.mark))
      return
    case 'unshift':
      carrying.back(keyOf(effect.mark))
      return
  }
}
