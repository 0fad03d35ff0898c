/** Working in groups, as it is loaded when a meeting goes into groups. */
export { Choosing } from './Choosing.tsx'
export { GroupBar } from './GroupBar.tsx'
export { GroupsOverview } from './GroupsOverview.tsx'
export { GroupSign, GroupsWall } from './GroupsWall.tsx'
export { OwnGroup } from './OwnGroup.tsx'
export { PlannedGroups } from './PlannedGroups.tsx'
export { Returned } from './Returned.tsx'
export { SplitDialog } from './SplitDialog.tsx'
