import '@kring/shared/capabilities/draw/on-board'
import { LANDSCAPE, type TableShape } from '@kring/shared/ground/world'
import { type CardId, looseCards, type MemberId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { isNamed } from '@kring/shared/protocol/pointing'
import { lazy, memo, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Stage } from 'react-konva/lib/ReactKonvaCore.js'
import { BoardSummary } from '../cards/BoardSummary.tsx'
import { useMayDo } from '../meeting/asking.ts'
import { type Place, useCardCommands } from '../meeting/commands.ts'
import { useActivity, useActivityWith, useMe, useMethod, usePresence } from '../meeting/session.ts'
import { Part } from '../ui/Part.tsx'
import { Refused } from '../ui/Refused.tsx'
import { useText, useWords } from '../words/useWords.ts'
import css from './Board.module.css'
import { Cards } from './cards/Cards.tsx'
import { Moving } from './cards/Moving.tsx'
import { FeelOnBoard } from './controls/FeelOnBoard.tsx'
import { MarksOnBoard } from './controls/MarksOnBoard.tsx'
import { ReasonBubble } from './controls/ReasonBubble.tsx'
import { useTable } from './controls/useTable.ts'
import { ZoomControls } from './controls/ZoomControls.tsx'
import { Drawings, Ink } from './drawings/Drawings.tsx'
import { Ground } from './ground/Ground.tsx'
import { listenToKeys } from './input/keyboard.ts'
import type { BoardMode } from './model/boardMode.ts'
import { type BoardKit, newBoardKit } from './model/kit.ts'
import type { Reason, ScenePicture } from './model/scene.ts'
import { BoardContext, useFitted } from './model/useBoard.ts'
import { useChosen } from './model/useChosen.ts'
import { useScenePicture } from './model/useScenePicture.ts'
import { Hands } from './presence/Hands.tsx'
import { useBoardFont } from './render/useBoardFont.ts'
import { useBoardScene } from './scene/useBoardScene.ts'

/** Nothing is in the spotlight at first. */
const Spotlight = lazy(async () => ({ default: (await import('./controls/Spotlight.tsx')).Spotlight }))
/** Only a wall shows it, and not at first. */
const SaidOfMove = lazy(async () => ({ default: (await import('./controls/SaidOfMove.tsx')).SaidOfMove }))

export type BoardProps = {
  mode: BoardMode
  /** Where zones take its shape, but for a phone held upright. */
  table?: TableShape
  /** The person this device moves cards for, when it is not its own member. */
  actAs?: MemberId | undefined
  onCardTap?: ((card: CardId) => void) | undefined
  /** The bare table was tapped: what the surface shows as chosen is to be so no more. */
  onClear?: (() => void) | undefined
  /** Cards chosen elsewhere on the surface: they have the accent; when one alone may move, its target is lit. */
  selected?: Iterable<CardId> | undefined
  /** The card the group talks about: it has the accent, and nobody chose it. */
  lit?: CardId | undefined
  /** On a wall, why a card was just moved: it stands below the table. */
  said?: string | undefined
  /** Hears which cards are chosen on the board where people sort; taps are not told apart from it then. */
  onSelection?: ((cards: CardId[]) => void) | undefined
}

/** The board on the table. It fills its parent. */
export function Board(props: BoardProps) {
  const {
    mode,
    table: lying = LANDSCAPE,
    actAs,
    onCardTap,
    onClear,
    selected = [],
    lit,
    said,
    onSelection,
  } = props
  const activity = useActivity()
  const me = useMe()
  const commands = useCardCommands(actAs)
  const presence = usePresence()
  const t = useWords()
  const kit = useMemo(() => newBoardKit(mode, presence), [mode, presence])
  const board = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const summary = useId()
  // On one's own device the spotlight can be put away, so that it is in nobody's way whose turn it is.
  const [seen, setSeen] = useState<CardId | null>(null)
  if (seen !== null && seen !== activity.spotlight) setSeen(null)
  const fitted = useFitted(kit.view)

  // Another set only when other cards are in it: the scene draws again for each.
  const chosen = [...selected].join(' ')
  const marked = useMemo(() => new Set(chosen.split(' ').filter(Boolean)), [chosen])
  const accented = useMemo(() => (lit ? new Set([...marked, lit]) : marked), [marked, lit])
  const table = useTable(mode, looseCards(activity).length, lying)
  const picture = useScenePicture(actAs, accented, table)
  const { sorts, faces, ground } = picture
  const titles = [...ground.titles.values()].join(' ')
  const font = useBoardFont(`${titles} ${faces.map((face) => face.label + face.text + face.marks).join(' ')}`)
  useEffect(() => kit.actAs.set(actAs), [kit, actAs])
  useChosen(kit, sorts, marked, onSelection !== undefined)
  const heard = useRef(onSelection)
  useEffect(() => {
    heard.current = onSelection
  })
  useEffect(() => kit.selection.subscribe(() => heard.current?.([...kit.selection.get().cards])), [kit])
  // A canvas tells nobody where things are: this is for what works a board from outside, such as its tests.
  useEffect(() => {
    const tell = () => {
      const { scale, left, top } = kit.view.get().view
      if (host.current) host.current.dataset.view = `${scale} ${left} ${top}`
    }
    tell()
    return kit.view.subscribe(tell)
  }, [kit])

  useEffect(() => (board.current ? listenToKeys(board.current, kit.keys) : undefined), [kit])

  const shows = me.role !== 'screen' && isNamed(activity)
  const words = useBoardScene(host, kit, font, picture, marked.size === 1 ? chosen : null, presence, {
    ...commands,
    move: (card, zone, at) => commands.move(card, zone, at && picture.stored(at)),
    place: (places) => commands.place(places.map((place) => ({ ...place, ...storedOf(place, picture) }))),
    tap: (card) => {
      if (!sorts || !onSelection) onCardTap?.(card)
    },
    clear: () => onClear?.(),
    point: (at) => kit.shown.show({ cursor: shows ? at : null, as: actAs ?? null }),
  })

  const steers = useMayDo('spotlight.set')
  const putBack = () => {
    if (steers) commands.spotlight(null)
    else setSeen(activity.spotlight)
  }
  const isOpen = ground.ground.kind === 'open'

  return (
    <BoardContext value={kit}>
      <div ref={board} className={css.board} data-mode={mode}>
        <div
          ref={host}
          className={css.canvas}
          data-fitted={fitted && !isOpen}
          role="img"
          aria-label={t('board.label', { count: faces.length, question: activity.question })}
          aria-describedby={summary}
        >
          <Scene kit={kit} />
        </div>
        <BoardSummary id={summary} />
        <MarksOnBoard mode={mode} actAs={actAs} />
        <FeelOnBoard mode={mode} actAs={actAs} />
        {words && (
          <ReasonBubble words={words}>
            {words.reason && <ReasonWords reason={words.reason} />}
            {words.more && (
              <span className={css.more} dir="auto" translate="yes">
                {activity.cards[words.more]?.text}
              </span>
            )}
          </ReasonBubble>
        )}
        {said && (
          <Part spare>
            <Suspense fallback={null}>
              <SaidOfMove words={said} />
            </Suspense>
          </Part>
        )}
        {font > 0 && (mode !== 'screen' || isOpen) && <ZoomControls isOpen={isOpen} />}
        {mode !== 'phone' && activity.spotlight !== seen && (
          <Part spare>
            <Suspense fallback={null}>
              <Spotlight activity={activity} onClose={mode === 'screen' && !steers ? undefined : putBack} />
            </Suspense>
          </Part>
        )}
      </div>
    </BoardContext>
  )
}

/**
 * What lies on what, the lowest first. React says only that it is there: what changes from frame to frame is painted and
 * moved by reference (`kit.layers`), so this is drawn once for a board.
 */
const Scene = memo(function Scene({ kit: { layers, sheets } }: { kit: BoardKit }) {
  return (
    <>
      <Stage ref={layers.holdStage} className={css.stage} width={0} height={0} listening={false}>
        <Ground layers={layers} />
        <Drawings layers={layers} sheets={sheets} />
        <Cards layers={layers} />
        <Ink layers={layers} sheets={sheets} />
      </Stage>
      <Moving layers={layers} />
      <Hands layers={layers} />
    </>
  )
})

function ReasonWords({ reason }: { reason: Reason }) {
  const { settings } = useActivityWith('settings')
  const method = useMethod()
  const text = useText()
  const t = useWords()
  if ('only' in reason)
    return t('board.only', { zone: lower(text(tableOf(method).zoneTitle(settings, reason.only))) })
  return 'refused' in reason ? <Refused code={reason.refused} /> : t('board.elsewhere')
}

/** A place that is given as a point, as it is said; without a point it stays so. */
function storedOf({ x, y }: Place, { stored }: ScenePicture): { x?: number; y?: number } {
  return x === undefined || y === undefined ? {} : stored({ x, y })
}

/** A zone's name in the middle of a sentence. */
function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}
