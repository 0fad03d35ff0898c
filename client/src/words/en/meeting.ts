/** The English words one needs at once inside a meeting, by area. Method words come from the methods themselves. */
export { surfaces } from './surfaces.ts'
export { table } from './table.ts'
