import { board } from './board.ts'
import { feel } from './feel.ts'
import { harvest } from './harvest.ts'
import { list } from './list.ts'
import { marks } from './marks.ts'
import { sorting } from './sorting.ts'
import { surfaces } from './surfaces.ts'
import { table } from './table.ts'

/** The English words one needs inside a meeting, by area. Method words come from the methods themselves. */
export const meeting = { board, feel, surfaces, list, harvest, marks, sorting, table }
