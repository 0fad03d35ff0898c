import type { ComponentType } from 'react'
import { rarely } from '../parts/rarely.tsx'

const load = () => import('./groupParts.ts')
type Parts = Awaited<ReturnType<typeof load>>

/** A part of working in groups, with its words: most meetings need neither. */
const inGroups = <Props extends object>(part: (parts: Parts) => ComponentType<Props>) =>
  rarely<Props>(async () => part(await load()), 'groups')

export const LazySplitDialog = inGroups((parts) => parts.SplitDialog)
export const LazyPlannedGroups = inGroups((parts) => parts.PlannedGroups)
export const LazyReturned = inGroups((parts) => parts.Returned)
export const LazyGroupsOverview = inGroups((parts) => parts.GroupsOverview)
export const LazyChoosing = inGroups((parts) => parts.Choosing)
export const LazyGroupBar = inGroups((parts) => parts.GroupBar)
export const LazyOwnGroup = inGroups((parts) => parts.OwnGroup)
export const LazyGroupSign = inGroups((parts) => parts.GroupSign)
export const LazyGroupsWall = inGroups((parts) => parts.GroupsWall)
