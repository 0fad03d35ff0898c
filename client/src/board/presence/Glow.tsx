import { useEffect, useRef } from 'react'
import { useBoardKit } from '../model/useBoard.ts'
import css from './Glow.module.css'
import { type PointingAt, Trails } from './trail.ts'

/** The light behind every pointer: drawn as long as there is any, and nothing is done after that. */
export function Glow({ pointing }: { pointing: readonly PointingAt[] }) {
  const kit = useBoardKit()
  const canvas = useRef<HTMLCanvasElement>(null)
  const trails = useRef<Trails>(null)
  const going = useRef(0)
  useEffect(() => () => cancelAnimationFrame(going.current), [])
  useEffect(() => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
    trails.current ??= new Trails()
    const light = trails.current
    light.point(pointing, performance.now())
    const draw = () => {
      const context = canvas.current?.getContext('2d')
      if (!canvas.current || !context) return
      const { size, view } = kit.view.get()
      const ratio = devicePixelRatio
      canvas.current.width = size.width * ratio
      canvas.current.height = size.height * ratio
      context.lineCap = 'round'
      context.strokeStyle = getComputedStyle(canvas.current).color
      for (const { from, to, strength } of light.glowing(performance.now())) {
        context.globalAlpha = strength
        context.lineWidth = (kit.mode === 'screen' ? 12 : 6) * ratio * strength
        context.beginPath()
        context.moveTo((from.x * view.scale + view.left) * ratio, (from.y * view.scale + view.top) * ratio)
        context.lineTo((to.x * view.scale + view.left) * ratio, (to.y * view.scale + view.top) * ratio)
        context.stroke()
      }
      if (light.isGoing) going.current = requestAnimationFrame(draw)
    }
    cancelAnimationFrame(going.current)
    going.current = requestAnimationFrame(draw)
  }, [kit, pointing])
  return <canvas ref={canvas} className={css.glow} />
}
