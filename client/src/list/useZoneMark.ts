import { zonesOf } from '@kring/shared/ground/ground'
import type { ZoneId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useMemo } from 'react'
import { boxTints } from '../board/ground/boxTints.ts'
import { ringColours } from '../board/ground/ringColours.ts'
import { boardLook } from '../board/render/boardLook.ts'
import { useMethod, useOfActivity } from '../meeting/session.ts'

/** @returns the colour in which the board shows a zone; none where it draws none. */
export function useZoneMark(zone: ZoneId): { fill: string; round: boolean } | undefined {
  const settings = useOfActivity((activity) => activity.settings)
  const method = useMethod()
  return useMemo(() => {
    const ground = tableOf(method).ground(settings)
    const look = boardLook()
    if (ground.kind === 'boxes') return { fill: boxTints(ground, look).get(zone) ?? look.paper, round: false }
    if (ground.kind !== 'rings') return undefined
    const colours = ringColours(look.rings, ground.rings.length)
    return { fill: colours[zonesOf(ground).indexOf(zone)] ?? look.paper, round: true }
  }, [method, settings, zone])
}
