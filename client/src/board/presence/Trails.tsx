import type { Point } from '@kring/shared/ground/world'
import { useEffect, useRef } from 'react'
import { useBoardKit } from '../model/useBoard.ts'
import css from './Trails.module.css'
import { pathAt, type Sample, trailOf } from './trail.ts'

/** Where somebody points now; what they pass over lights up and fades. */
export type PointingAt = { client: number; at: Point }

/** The light behind every pointer: drawn as long as there is any, and nothing is done after that. */
export function Trails({ pointing }: { pointing: readonly PointingAt[] }) {
  const kit = useBoardKit()
  const canvas = useRef<HTMLCanvasElement>(null)
  const trails = useRef(new Map<number, Sample[]>())
  const going = useRef(0)
  useEffect(() => () => cancelAnimationFrame(going.current), [])
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (still || pointing.length === 0) return
    const now = performance.now()
    for (const { client, at } of pointing)
      trails.current.set(client, trailOf([...(trails.current.get(client) ?? []), { at, since: now }], now))
    const draw = () => {
      const context = canvas.current?.getContext('2d')
      if (!canvas.current || !context) return
      const { size, view } = kit.view.get()
      const ratio = devicePixelRatio
      canvas.current.width = size.width * ratio
      canvas.current.height = size.height * ratio
      const moment = performance.now()
      context.lineCap = 'round'
      context.strokeStyle = getComputedStyle(canvas.current).color
      for (const [client, samples] of trails.current) {
        const left = trailOf(samples, moment)
        if (left.length < 2) trails.current.delete(client)
        else trails.current.set(client, left)
        for (const { from, to, strength } of pathAt(left, moment)) {
          context.globalAlpha = strength
          context.lineWidth = (kit.mode === 'screen' ? 12 : 6) * ratio * strength
          context.beginPath()
          context.moveTo((from.x * view.scale + view.left) * ratio, (from.y * view.scale + view.top) * ratio)
          context.lineTo((to.x * view.scale + view.left) * ratio, (to.y * view.scale + view.top) * ratio)
          context.stroke()
        }
      }
      if (trails.current.size > 0) going.current = requestAnimationFrame(draw)
    }
    cancelAnimationFrame(going.current)
    going.current = requestAnimationFrame(draw)
  }, [kit, pointing])
  return <canvas ref={canvas} className={css.trails} />
}
