import { OPEN_REACH } from '@kring/shared/ground/ground'
import { noteBox } from '@kring/shared/ground/note-size'
import { type Box, WORLD } from '@kring/shared/ground/world'
import { type Activity, looseCards, type MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { Map as MapIcon, X } from 'lucide-react'
import { memo, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useActivityWith, useMethod, usePresence } from '../../meeting/session.ts'
import { keep, kept } from '../../storage/kept.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useShown } from '../model/useBoard.ts'
import { boardLook } from '../render/boardLook.ts'
import { boundsOf } from '../tools/select/aligned.ts'
import { isInside } from '../viewport/contentBox.ts'
import { boundsOf as boundsOfDrawing } from '../viewport/drawingBounds.ts'
import css from './Feel.module.css'

const KEY = 'kring.map'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'

/** Largest size of the map, CSS pixels. */
const SIZE = { width: 176, height: 116 }
/** Room around what lies on the board, as a share of it. */
const AIR = 0.12

/** The whole board, small: where everything lies, and what is in sight. Drag in it to go there. */
export const Minimap = memo(function Minimap({ followed }: { followed: MemberId | null }) {
  const t = useWords()
  const { sight, fitted } = useShown()
  const activity = useActivityWith('cards', 'marks', 'settings')
  const method = useMethod()
  const [isShown, setIsShown] = useState(() => kept(KEY, isBoolean) ?? true)
  const isOpen = tableOf(method).ground(activity.settings).kind === 'open'
  const { cards, marks } = activity
  // On a table that is not open nothing lies outside of it.
  const isNone = !isOpen && fitted
  const things = useMemo(() => (isNone ? [] : thingsOn(cards, marks)), [isNone, cards, marks])
  const content = useMemo(
    () => boundsOf(isOpen && things.length > 0 ? things : [WHOLE, ...things]),
    [things, isOpen],
  )
  // A board of which everything is in sight needs no map.
  const isLarge = isOpen ? things.length > 0 && !isInside(content, sight) : !fitted
  if (!isLarge) return null
  // What is in sight grows and shrinks with every step of a zoom; the map does not, as long as one looks at it.
  const table = grown(content)
  const isNear = isInside({ x: sight.x, y: sight.y, width: 0, height: 0 }, table)
  const all = isNear ? table : boundsOf([table, sight])
  const show = (next: boolean) => {
    setIsShown(next)
    keep(KEY, next)
  }
  return (
    <div className={css.map}>
      {isShown ? (
        <>
          <MapPicture all={all} things={things} followed={followed} />
          <div className={css.mapClose}>
            <IconButton label={t('feel.map.hide')} onPress={() => show(false)}>
              <X />
            </IconButton>
          </div>
        </>
      ) : (
        <IconButton label={t('feel.map.show')} onPress={() => show(true)}>
          <MapIcon />
        </IconButton>
      )}
    </div>
  )
})

type Thing = Box & { paper: string }
type PictureProps = { all: Box; things: readonly Thing[]; followed: MemberId | null }

function MapPicture({ all, things, followed }: PictureProps) {
  const t = useWords()
  const kit = useBoardKit()
  const { sight } = useShown()
  const canvas = useRef<HTMLCanvasElement>(null)
  const other = useViewOf(followed)
  const scale = Math.min(SIZE.width / all.width, SIZE.height / all.height)
  const [width, height] = [Math.round(all.width * scale), Math.round(all.height * scale)]
  const left = all.x - all.width / 2
  const top = all.y - all.height / 2

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ratio = devicePixelRatio
    context.canvas.width = width * ratio
    context.canvas.height = height * ratio
    context.setTransform(scale * ratio, 0, 0, scale * ratio, -left * scale * ratio, -top * scale * ratio)
    context.lineWidth = 0.75 / scale
    context.strokeStyle = boardLook().lineStrong
    for (const thing of things) {
      context.fillStyle = thing.paper
      const box = [thing.x - thing.width / 2, thing.y - thing.height / 2, thing.width, thing.height] as const
      context.fillRect(...box)
      context.strokeRect(...box)
    }
  }, [things, scale, left, top, width, height])

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0) return
    const frame = event.currentTarget.getBoundingClientRect()
    kit.view.centre(
      {
        x: clamp(left + (event.clientX - frame.left) / scale),
        y: clamp(top + (event.clientY - frame.top) / scale),
      },
      undefined,
      false,
    )
  }
  const frame = (box: Box) => ({
    left: (box.x - box.width / 2 - left) * scale,
    top: (box.y - box.height / 2 - top) * scale,
    width: box.width * scale,
    height: box.height * scale,
  })
  return (
    <div
      className={css.mapPicture}
      role="img"
      aria-label={t('feel.map.label')}
      style={{ width, height }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={go}
    >
      <canvas ref={canvas} style={{ width, height }} />
      {other && <span className={css.mapOther} style={frame(other)} />}
      <span className={css.mapSight} style={frame(sight)} />
    </div>
  )
}

/** @returns what somebody else looks at now, or null. */
function useViewOf(member: MemberId | null): Box | null {
  const presence = usePresence()
  const [view, setView] = useState<Box | null>(null)
  useEffect(() => {
    if (member === null) return setView(null)
    return presence.subscribe((others) =>
      setView(others.find((one) => one.member === member && one.view)?.view ?? null),
    )
  }, [presence, member])
  return view
}

const WHOLE: Box = { x: WORLD.width / 2, y: WORLD.height / 2, ...WORLD }

function thingsOn(cards: Activity['cards'], marks: Activity['marks']): Thing[] {
  const look = boardLook()
  const drawn = Object.values(marks).map(({ drawing }) => ({
    ...boundsOfDrawing(drawing),
    paper: `${look.line}80`,
  }))
  const laid = looseCards({ cards } as Parameters<typeof looseCards>[0]).map((card) => ({
    ...noteBox(card),
    paper: look.colour(card.colour).paper,
  }))
  return [...drawn, ...laid]
}

function grown({ x, y, width, height }: Box): Box {
  return { x, y, width: width * (1 + AIR), height: height * (1 + AIR) }
}

function clamp(value: number): number {
  return Math.min(OPEN_REACH, Math.max(-OPEN_REACH, value))
}
