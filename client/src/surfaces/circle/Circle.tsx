/** Everything of a circle of people, as it is loaded once a group sits in one. */
export { CircleOnBoard } from './CircleOnBoard.tsx'
export { CircleNow, CircleTalk } from './Now.tsx'
export { CircleWall } from './Wall.tsx'
