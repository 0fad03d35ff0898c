import type { Point } from '@kring/shared/ground/world'
import { RotateCw } from 'lucide-react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useNewest } from '../../state/useNewest.ts'
import { useWords } from '../../words/useWords.ts'
import type { Chosen } from '../actions/action.ts'
import { chosenBox, mayTurn, turnBy } from '../actions/turnBy.ts'
import { useBoardKit, useShown, useTool } from '../model/useBoard.ts'
import { STEP, turnedTogether } from '../tools/things/turning.ts'
import { angleOf } from '../viewport/drawingBounds.ts'
import css from './TurnHandle.module.css'

/** The accent around what is chosen, which the handle leaves free: world units, and air, CSS pixels. */
const ACCENT = { around: 9, apart: 2 }

/** What a hand turns, from where it took it. */
type Turning = { pointer: number; around: Point; from: number; began: Chosen; angle: number }

/**
 * Beside what is chosen: pulled around it turns with the hand, with Shift in steps. For hands only: keys and menu turn it as
 * well.
 * @param chosen reads what is chosen
 */
export function TurnHandle({ chosen }: { chosen: () => Chosen }) {
  const [tool] = useTool()
  const now = chosen()
  return tool === 'select' && mayTurn(now) ? <Handle chosen={now} /> : null
}

/** It goes when nothing is chosen or may be turned any more: then the hand on it takes back what it turned. */
function Handle({ chosen }: { chosen: Chosen }) {
  const t = useWords()
  const kit = useBoardKit()
  const { view } = useShown()
  const held = useRef<Turning | null>(null)
  const [turned, setTurned] = useState<number | null>(null)
  const now = held.current?.began ?? chosen
  const box = chosenBox(now)
  const edge = kit.view.toScreen({ x: box.x + box.width / 2, y: box.y })

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const board = event.currentTarget.parentElement?.getBoundingClientRect()
    return kit.view.toWorld({
      left: event.clientX - (board?.left ?? 0),
      top: event.clientY - (board?.top ?? 0),
    })
  }
  const turn = (event: PointerEvent<HTMLElement>): Turning | null => {
    const hand = held.current
    if (hand?.pointer !== event.pointerId) return null
    const by = directionOf(hand.around, pointOf(event)) - hand.from
    hand.angle = event.shiftKey ? evenAngle(hand.began, by) : Math.round(by)
    return hand
  }
  const show = ({ began, around, angle }: Turning) => {
    const { cards, marks } = turnedTogether(began.cards, began.marks, around, angle)
    kit.turn(cards)
    for (const { mark, drawing } of marks) kit.marks.get()?.reshape(mark, drawing)
    setTurned(((angle % 360) + 360) % 360)
  }
  const end = (isDone: boolean) => {
    const hand = held.current
    if (!hand) return
    held.current = null
    setTurned(null)
    kit.isTouched.set(false)
    if (isDone && hand.angle % 360 !== 0) turnBy(hand.began, hand.angle)
    else kit.turn(turnedTogether(hand.began.cards, [], hand.around, 0).cards)
    kit.turn(null)
    for (const { id } of hand.began.marks) kit.marks.get()?.reshape(id, null)
  }
  const newest = useNewest({ end })
  useEffect(() => () => newest.current.end(false), [newest])
  return (
    <div
      className={css.turn}
      data-large={kit.mode === 'screen'}
      style={{ left: edge.left + ACCENT.around * view.scale + ACCENT.apart, top: edge.top }}
      title={t('feel.act.turnRight')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const around = { x: box.x, y: box.y }
        const from = directionOf(around, pointOf(event))
        // What floats beside it gets out of its way.
        kit.isTouched.set(true)
        held.current = { pointer: event.pointerId, around, from, began: now, angle: 0 }
      }}
      onPointerMove={(event) => {
        const hand = turn(event)
        if (hand) show(hand)
      }}
      onPointerUp={(event) => {
        if (turn(event)) end(true)
      }}
      onPointerCancel={() => end(false)}
    >
      {turned === null ? <RotateCw /> : <output>{t('feel.act.turned', { count: turned })}</output>}
    </div>
  )
}

/** Degrees to the right from straight right. */
function directionOf(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
}

/** The only thing comes to lie at one of the steps; several go by steps. */
function evenAngle({ cards, marks }: Chosen, by: number): number {
  const angles = [...cards.map(({ angle = 0 }) => angle), ...marks.map(({ drawing }) => angleOf(drawing))]
  const [only = 0, ...more] = angles
  const before = more.length > 0 ? 0 : only
  return Math.round((before + by) / STEP) * STEP - before
}
