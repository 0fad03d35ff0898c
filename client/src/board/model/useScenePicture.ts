import { mayDo, placeRefusal } from '@kring/shared/affordances'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { isHeap, zoneAt, zonesOf } from '@kring/shared/ground/ground'
import type { Point, TableShape } from '@kring/shared/ground/world'
import { trailsOf } from '@kring/shared/harvest/trails'
import type { CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo } from 'react'
import { useActivity, useClock, useMe, useMeeting, useMethod } from '../../meeting/session.ts'
import { useLanguage, useText, useWords } from '../../words/useWords.ts'
import { boardFaces, heapsOf, leaves, sortsFreely } from '../cards/boardFaces.ts'
import { type GroundPicture, groundPicture } from '../ground/groundPicture.ts'
import { contentBox } from '../viewport/contentBox.ts'
import { together } from './Selection.ts'
import type { ScenePicture } from './scene.ts'

/** A board that just showed a new phase turns its new cards over; later they simply lie there. Ms. */
const REVEALING = 2500

/**
 * @param actAs the person this device moves cards for, when it is not its own member
 * @param table where zones take its shape
 * @param marked cards that have the accent because the surface says so
 * @returns all that the scene draws and asks; its parts stay the same objects as long as they mean the same
 */
export function useScenePicture(
  actAs: MemberId | undefined,
  marked: ReadonlySet<CardId>,
  table: TableShape,
): ScenePicture {
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const clock = useClock()
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const language = useLanguage()
  const ground = useGround(table)
  const { cards, marks } = activity
  const leave = useMemo(() => leaves(meeting, activity, me.id, actAs), [meeting, activity, me.id, actAs])
  const faces = useMemo(
    () => boardFaces(meeting, activity, leave, me.id, actAs, table, language),
    [meeting, activity, leave, me.id, actAs, table, language],
  )
  const isOpen = ground.ground.kind === 'open'
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of an activity lies on the table
  const content = useMemo(() => (isOpen ? contentBox(activity) : null), [isOpen, cards, marks])
  const sorts = sortsFreely(activity)
  const zoneOf = (card: CardId) => cards[card]?.zone
  return {
    ground,
    faces,
    table: arrangementOf(activity, table).table,
    stored: (at) => arrangementOf(activity, table).stored(at),
    content,
    marked,
    reveals: clock() - activity.phase.since < REVEALING,
    turn: activity.turn?.number ?? 0,
    sorts,
    mayShiftMarks: mayDo(meeting, 'marks.move', me.id) === undefined,
    mayPile: mayDo(meeting, 'pile.make', me.id, actAs) === undefined,
    mayLieTogether: (card, other) => {
      const zone = zoneOf(other)
      return (
        zone !== undefined &&
        lets(leave.get(card), zone) &&
        lets(leave.get(other), zone) &&
        !isHeap(ground.ground, zone)
      )
    },
    zoneOf,
    zoneAt: (point) => nearZone(ground, point),
    landsIn: (zone, targets) => innerTarget(ground, zone, targets),
    targetsOf: (card) => {
      const found = cards[card]
      return found && !sorts ? (usedNow(activity, 'move')?.targets(activity, found) ?? []) : []
    },
    titleOf: (zone) => text(tableOf(method).zoneTitle(activity.settings, zone)),
    leave: (card) => leave.get(card) ?? { refused: 'card.unknown' },
    why: (card, zone) => {
      const found = cards[card]
      return found ? placeRefusal(meeting, found, zone, me.id, actAs) : 'card.unknown'
    },
    isMark: (mark) => marks[mark] !== undefined,
    isFixed: (mark) => marks[mark]?.locked === true,
    together: (some, drawn) => together(activity, some, drawn),
    nameOf: (member) =>
      meeting.members[member]?.role === 'screen' ? undefined : meeting.members[member]?.name,
    arrivalOf: (member) => meeting.members[member]?.order ?? 0,
    words: { pile: t('board.pile') },
  }
}

/** The ground in the language of this device; another object only when it looks different. */
function useGround(table: TableShape): GroundPicture {
  const activity = useActivity()
  const method = useMethod()
  const text = useText()
  const { settings, phase } = activity
  const heaps = [...heapsOf(activity)].map(([zone, count]) => `${zone} ${count}`).join(' ')
  const { ground, signs } = arrangementOf(activity, table)
  const trails = JSON.stringify(trailsOf(method, activity, table))
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all that the ground is drawn from
  return useMemo(
    () => groundPicture(method, activity, text, heapsOf(activity), table),
    [method, settings, phase.id, heaps, trails, text, ground, signs],
  )
}

/** In rings, whoever reaches further in than a card may go reaches for the one place it may go to. */
function innerTarget(
  { ground }: GroundPicture,
  zone: ZoneId | undefined,
  targets: readonly ZoneId[],
): ZoneId | undefined {
  const [target, ...more] = targets
  if (ground.kind !== 'rings' || zone === undefined || target === undefined || more.length > 0)
    return undefined
  const zones = zonesOf(ground)
  return zones.indexOf(zone) > zones.indexOf(target) ? target : undefined
}

function lets(may: ReturnType<ScenePicture['leave']> | undefined, zone: ZoneId): boolean {
  return may !== undefined && 'zones' in may && may.zones.includes(zone)
}

/** Half of what parts two boxes, and a little: the gap between them belongs to the nearer one. World units. */
const GUTTER = 10

function nearZone({ ground }: GroundPicture, { x, y }: Point): ZoneId | undefined {
  const exact = zoneAt(ground, { x, y })
  if (exact !== undefined || ground.kind !== 'boxes') return exact
  for (const by of [GUTTER, -GUTTER]) {
    const near = zoneAt(ground, { x: x + by, y }) ?? zoneAt(ground, { x, y: y + by })
    if (near !== undefined) return near
  }
  return undefined
}
