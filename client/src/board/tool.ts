import { useBoardKit } from './kit.ts'
import { useValue } from './Value.ts'

/** What a pointer on the board does. `select` takes cards and drawings up; `hand` shifts the view. */
export const TOOLS = [
  'select',
  'hand',
  'pen',
  'marker',
  'eraser',
  'line',
  'arrow',
  'rectangle',
  'ellipse',
  'diamond',
  'text',
  'note',
  'frame',
  'pointer',
] as const
export type Tool = (typeof TOOLS)[number]

/** @returns the tool of this board, and how to take another. */
export function useTool(): [Tool, (tool: Tool) => void] {
  const { tool } = useBoardKit()
  return [useValue(tool), (next) => tool.set(next)]
}
