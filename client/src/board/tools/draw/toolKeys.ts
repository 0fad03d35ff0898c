import type { Tool } from '../../model/tool.ts'

/** One key takes a tool, as in other drawing programs: for the keys, the bar of tools and the help. */
export const TOOL_KEYS = {
  v: 'select',
  h: 'hand',
  p: 'pen',
  m: 'marker',
  e: 'eraser',
  l: 'line',
  a: 'arrow',
  r: 'rectangle',
  o: 'ellipse',
  t: 'text',
  f: 'frame',
} as const satisfies Record<string, Tool>

/** @returns the key that takes a tool as it stands on keys, or undefined */
export function keyOfTool(tool: Tool): string | undefined {
  return Object.entries(TOOL_KEYS)
    .find(([, of]) => of === tool)?.[0]
    .toUpperCase()
}
