import { board } from './board.ts'
import { harvest } from './harvest.ts'
import { list } from './list.ts'
import { sorting } from './sorting.ts'
import { surfaces } from './surfaces.ts'
import { table } from './table.ts'

/** The Dutch words one needs inside a meeting, by area. Method words come from the methods themselves. */
export const meeting = { board, surfaces, list, harvest, sorting, table }
