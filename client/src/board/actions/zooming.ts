import { mannerOf } from '../model/boardMode.ts'
import type { OnBoard } from './action.ts'

/** The board somebody looks at. */
export type Looking = Pick<OnBoard, 'kit' | 'isOpen'>

/** How much one press scales the view. */
export const STEP = 1.4

/** @returns whether whoever is at this board may come closer */
export function mayZoom({ kit, isOpen }: Looking): boolean {
  return mannerOf(kit.mode, isOpen).mayZoom
}
