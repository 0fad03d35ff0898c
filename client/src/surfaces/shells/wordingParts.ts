/** What a group does with words it looks for together, as it is loaded with its words. */
export { ChecksConsole, ChecksNow } from '../checks/Now.tsx'
export { WordingConsole, WordingSteer } from '../wording/Console.tsx'
export { WordingNow } from '../wording/Now.tsx'
export { WordingWall } from '../wording/Wall.tsx'
export { WordingLarge } from '../wording/WordingLarge.tsx'
