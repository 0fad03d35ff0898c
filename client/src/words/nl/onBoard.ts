/** The Dutch words for working on the board, by area: they come with the board, the list, and what sorts cards. */
export { board } from './board.ts'
export { feel } from './feel.ts'
export { list } from './list.ts'
export { marks } from './marks.ts'
