/** Everything of a circle of people, as it is loaded once a group sits in one. */
export { CircleDesk } from './CircleDesk.tsx'
export { CircleNow } from './CircleNow.tsx'
export { CircleWall } from './CircleWall.tsx'
export { WordField } from './WordField.tsx'
