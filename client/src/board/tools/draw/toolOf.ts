import type { BoardMode } from '../../model/boardMode.ts'
import type { Tool } from '../../model/tool.ts'

/** On a wall: a pen draws and fingers move, all of them draw, or all of them move. */
export const WALL_MANNERS = ['auto', 'draw', 'move'] as const
export type WallManner = (typeof WALL_MANNERS)[number]

const DRAWING: readonly Tool[] = ['pen', 'marker', 'eraser']

/**
 * What a pointer that comes down does.
 * @param tool that was chosen
 * @returns the tool it has
 */
export function toolOf(
  tool: Tool,
  manner: WallManner,
  { pointerType }: { pointerType: string },
  mode: BoardMode,
): Tool {
  if (mode !== 'screen') return tool
  if (manner === 'move' && DRAWING.includes(tool)) return 'select'
  if (tool !== 'select') return tool
  return manner === 'draw' || (manner === 'auto' && pointerType === 'pen') ? 'pen' : tool
}
