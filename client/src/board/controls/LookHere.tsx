import type { Point } from '@kring/shared/ground/world'
import { lazy, memo, Suspense, useEffect, useMemo, useState } from 'react'
import { useMe, useOfMeeting, usePresence } from '../../meeting/session.ts'
import { Part } from '../../ui/Part.tsx'
import { useWords } from '../../words/useWords.ts'
import { useBoardKit, useShown } from '../model/useBoard.ts'
import { toScreen } from '../viewport/viewTransform.ts'
import css from './Feel.module.css'

/** Nobody points at first. */
const Glow = lazy(async () => ({ default: (await import('../presence/Glow.tsx')).Glow }))

/** Somebody who points. `gone`: the finger was lifted, the ring fades away. */
type Ring = { client: number; member: string; at: Point; gone: boolean }

/** How long a ring fades, ms: the same as in the style. */
const FADE = 420
/** One's own ring, which nobody sent. */
const OWN = -1

/**
 * "Look here": a soft ring where somebody points, with their name where names are shown.
 * @param own where this device points, world units, or null
 */
export const LookHere = memo(function LookHere({ own }: { own: Point | null }) {
  const kit = useBoardKit()
  const t = useWords()
  const { view } = useShown()
  const members = useOfMeeting((meeting) => meeting.members)
  const me = useMe()
  const presence = usePresence()
  const [rings, setRings] = useState<readonly Ring[]>([])

  useEffect(
    () =>
      presence.subscribe((others) => {
        const pointing = others.flatMap(({ client, member, point }) =>
          point ? [{ client, member, at: point, gone: false }] : [],
        )
        setRings((now) => (now.length + pointing.length === 0 ? now : merged(now, pointing)))
      }),
    [presence],
  )
  const fading = rings.some((ring) => ring.gone)
  useEffect(() => {
    if (!fading) return
    const timer = setTimeout(() => setRings((now) => now.filter((ring) => !ring.gone)), FADE)
    return () => clearTimeout(timer)
  }, [fading])

  const nameOf = (member: string) =>
    members[member]?.role === 'screen' ? t('feel.point.screen') : (members[member]?.name ?? '')
  const all = own ? [...rings, { client: OWN, member: me.id, at: own, gone: false }] : rings
  const pointing = useMemo(() => {
    const others = rings.filter((ring) => !ring.gone)
    return own ? [...others, { client: OWN, at: own }] : others
  }, [rings, own])
  const [hasPointed, setPointed] = useState(false)
  if (!hasPointed && pointing.length > 0) setPointed(true)
  return (
    <>
      {hasPointed && (
        <Part spare>
          <Suspense fallback={null}>
            <Glow pointing={pointing} />
          </Suspense>
        </Part>
      )}
      {all.map(({ client, member, at, gone }) => {
        const { left, top } = toScreen(view, at)
        return (
          <div
            key={client}
            className={css.ring}
            data-gone={gone}
            data-mode={kit.mode}
            style={{ transform: `translate(${left}px, ${top}px)` }}
          >
            {client !== OWN && (
              <span dir="auto" translate="yes">
                {nameOf(member)}
              </span>
            )}
          </div>
        )
      })}
    </>
  )
})

/** Who points now, and whose ring still fades. */
function merged(now: readonly Ring[], pointing: readonly Ring[]): Ring[] {
  const left = now
    .filter((ring) => pointing.every(({ client }) => client !== ring.client))
    .map((ring) => (ring.gone ? ring : { ...ring, gone: true }))
  return [...pointing, ...left]
}
