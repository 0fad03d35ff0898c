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
