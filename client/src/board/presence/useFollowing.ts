import type { Box } from '@kring/shared/ground/world'
import type { MemberId } from '@kring/shared/meeting'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RemotePresence } from '../../meeting/presence.ts'
import { usePresence } from '../../meeting/session.ts'
import { useBoardKit } from '../model/useBoard.ts'

export type Following = {
  /** Whom this board follows, or null. */
  member: MemberId | null
  /** Who shows what they look at, and can be followed. */
  leaders: readonly MemberId[]
  follow: (member: MemberId) => void
  stop: () => void
}

/** A change of the view this soon after a hand touched the board is that hand's, ms. */
const BY_HAND = 200
/** How long one's own board glides to another place, ms; what it passes on the way is nobody's wish. */
const GLIDE = 700

/**
 * Looking along with somebody: this board shows what theirs shows, until one moves the view oneself.
 * @param heeds whether this board comes when a facilitator calls everybody
 */
export function useFollowing(heeds: boolean): Following {
  const kit = useBoardKit()
  const presence = usePresence()
  const [member, setMember] = useState<MemberId | null>(null)
  const [leaders, setLeaders] = useState<readonly MemberId[]>([])
  const followed = useRef<MemberId | null>(null)
  const shown = useRef('')
  const heard = useRef(new Set<string>())
  const others = useRef<readonly RemotePresence[]>([])
  const isCalm = useMemo(() => window.matchMedia('(prefers-reduced-motion: reduce)'), [])

  const goTo = useCallback(
    (box: Box, animated: boolean) => {
      const key = `${box.x} ${box.y} ${box.width} ${box.height}`
      if (shown.current === key) return
      shown.current = key
      kit.view.showBox(box, animated && !isCalm.matches, 0)
    },
    [kit, isCalm],
  )
  const set = useCallback((next: MemberId | null) => {
    followed.current = next
    shown.current = ''
    setMember(next)
  }, [])

  useEffect(
    () =>
      presence.subscribe((all) => {
        others.current = all
        const leading = [...new Set(all.flatMap((one) => (one.view ? [one.member] : [])))]
        setLeaders((now) => (now.join() === leading.join() ? now : leading))
        const call = all.find((one) => one.gather)
        const { gather } = call ?? {}
        if (heeds && call && gather && !heard.current.has(`${call.client} ${gather.number}`)) {
          heard.current.add(`${call.client} ${gather.number}`)
          // A wall keeps its own frame: it is sent somewhere, and stays there.
          if (kit.mode !== 'screen') set(call.member)
          const { x, y, width, height } = gather
          return goTo({ x, y, width, height }, true)
        }
        const leader = all.find((one) => one.member === followed.current && one.view)
        if (leader?.view) goTo(leader.view, false)
      }),
    [kit, presence, heeds, goTo, set],
  )

  // A hand that moves the view has stopped following; a board that glides has not.
  useEffect(() => {
    if (member === null) return
    let touched = Number.NEGATIVE_INFINITY
    const begun = performance.now()
    const touch = () => {
      touched = performance.now()
    }
    const moved = () => {
      const now = performance.now()
      if (now - touched < BY_HAND && now - begun > GLIDE) set(null)
    }
    const kinds = ['wheel', 'pointermove', 'keydown'] as const
    const look = (event: Event) => {
      if (!(event instanceof PointerEvent) || event.buttons > 0) touch()
    }
    for (const kind of kinds) window.addEventListener(kind, look, { capture: true, passive: true })
    const undo = kit.view.subscribe(moved)
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, look, { capture: true })
      undo()
    }
  }, [kit, member, set])

  const follow = useCallback(
    (next: MemberId) => {
      set(next)
      const view = others.current.find((one) => one.member === next && one.view)?.view
      if (view) goTo(view, true)
    },
    [set, goTo],
  )
  return { member, leaders, follow, stop: useCallback(() => set(null), [set]) }
}
