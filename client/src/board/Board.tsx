import { mayDo } from '@kring/shared/affordances'
import { CODES } from '@kring/shared/codes'
import type { CardId, MemberId } from '@kring/shared/meeting'
import { phaseOf } from '@kring/shared/permission'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import {
  useActivity,
  useClock,
  useMe,
  useMeeting,
  useMethod,
  usePresence,
  useSay,
} from '../meeting/session.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './Board.module.css'
import { boardFaces, heapsOf, leaves } from './boardFaces.ts'
import type { BoardMode } from './boardMode.ts'
import { groundPicture } from './ground/groundPicture.ts'
import { ReasonBubble } from './ReasonBubble.tsx'
import { Spotlight } from './Spotlight.tsx'
import type { ScenePicture } from './sceneContract.ts'
import { useBoardFont } from './useBoardFont.ts'
import { useBoardScene } from './useBoardScene.ts'
import { ZoomControls } from './ZoomControls.tsx'

export type BoardProps = {
  mode: BoardMode
  /** The person this device moves cards for, when it is not its own member. */
  actAs?: MemberId | undefined
  onCardTap?: ((card: CardId) => void) | undefined
  /** Cards chosen elsewhere on the surface: they have the accent; when one alone may move, its ring is lit. */
  selected?: Iterable<CardId> | undefined
}

/** A board that just showed a new phase lays its new cards down one by one; later they simply lie there. Ms. */
const REVEALING = 2500

/** How far an arrow key shifts the view, CSS pixels, and how much one press on + scales it. */
const SHIFT = 80
const ZOOM_STEP = 1.4

/** The board on the table. It fills its parent. */
export function Board({ mode, actAs, onCardTap, selected = [] }: BoardProps) {
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const say = useSay()
  const presence = usePresence()
  const clock = useClock()
  const t = useWords()
  const text = useText()
  const host = useRef<HTMLDivElement>(null)
  const [fitted, setFitted] = useState(true)
  // On one's own device the spotlight can be put away, so that it is in nobody's way whose turn it is.
  const [seen, setSeen] = useState<CardId | null>(null)
  if (seen !== null && seen !== activity.spotlight) setSeen(null)

  const { settings, cards } = activity
  const turn = activity.turn?.number ?? 0
  const heaps = [...heapsOf(activity)].map(([zone, count]) => `${zone} ${count}`).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that the ground is drawn from
  const ground = useMemo(
    () => groundPicture(method, activity, text, heapsOf(activity)),
    [method, settings, activity.phase.id, heaps, text],
  )
  const leave = useMemo(() => leaves(meeting, activity, me.id, actAs), [meeting, activity, me.id, actAs])
  const faces = useMemo(
    () => boardFaces(meeting, activity, leave, me.id, actAs),
    [meeting, activity, leave, me.id, actAs],
  )
  // Another set only when other cards are in it: the scene draws again for each.
  const chosen = [...selected].join(' ')
  const marked = useMemo(() => new Set(chosen.split(' ').filter(Boolean)), [chosen])
  const single = marked.size === 1 ? chosen : null
  const font = useBoardFont(faces.map((face) => face.label).join(' '))

  const picture: ScenePicture = {
    ground,
    faces,
    marked,
    lay: clock() - activity.phase.since < REVEALING,
    turn,
    zoneOf: (card) => cards[card]?.zone,
    leave: (card) => leave.get(card) ?? { refused: 'card.unknown' },
    nameOf: (member) =>
      meeting.members[member]?.role === 'screen' ? undefined : meeting.members[member]?.name,
  }
  const shows = me.role !== 'screen' && phaseOf(activity)?.visibility === 'named'
  const { scene, words } = useBoardScene(host, mode, font, picture, single, presence, {
    move: (card, zone, at) => say('card.move', { card, zone, turn, ...at }, { as: actAs }),
    tap: (card) => onCardTap?.(card),
    show: ({ cursor, drag }) =>
      presence.set({ cursor: shows ? (cursor ?? null) : null, drag: drag ?? null, as: actAs ?? null }),
    zoomed: setFitted,
  })

  const steers = mayDo(meeting, 'spotlight.set', me.id) === undefined
  const putBack = () => {
    if (steers) say('spotlight.set', { card: null })
    else setSeen(activity.spotlight)
  }

  const keyed = (event: KeyboardEvent) => {
    const act = ZOOM_KEYS[event.key]
    if (!act || mode === 'screen' || !scene.current) return
    event.preventDefault()
    if ('zoom' in act) scene.current.zoom(act.zoom)
    else scene.current.pan(act.pan)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to the zoom buttons inside
    <div className={css.board} data-mode={mode} onKeyDown={keyed}>
      <div
        ref={host}
        className={css.canvas}
        data-fitted={fitted}
        role="img"
        aria-label={t('board.label', { count: faces.length, question: activity.question })}
      />
      {words && (
        <ReasonBubble words={words}>
          {'only' in words.reason
            ? t('board.only', { zone: lower(text(method.zoneTitle(settings, words.reason.only))) })
            : text(CODES[words.reason.refused])}
        </ReasonBubble>
      )}
      {mode !== 'screen' && (
        <ZoomControls
          fitted={fitted}
          onZoom={(direction) => scene.current?.zoom(ZOOM_STEP ** direction)}
          onFit={() => scene.current?.zoom(null)}
        />
      )}
      {mode !== 'phone' && activity.spotlight !== seen && (
        <Spotlight activity={activity} onClose={mode === 'screen' && !steers ? undefined : putBack} />
      )}
    </div>
  )
}

const ZOOM_KEYS: Record<string, { zoom: number | null } | { pan: { left: number; top: number } }> = {
  '+': { zoom: ZOOM_STEP },
  '=': { zoom: ZOOM_STEP },
  '-': { zoom: 1 / ZOOM_STEP },
  '0': { zoom: null },
  ArrowLeft: { pan: { left: SHIFT, top: 0 } },
  ArrowRight: { pan: { left: -SHIFT, top: 0 } },
  ArrowUp: { pan: { left: 0, top: SHIFT } },
  ArrowDown: { pan: { left: 0, top: -SHIFT } },
}

/** A zone's name in the middle of a sentence. */
function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}
