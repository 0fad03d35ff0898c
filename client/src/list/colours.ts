/** The colours of the palette by name, in its order (board/palette.ts). */
export const COLOURS = ['none', 'yellow', 'orange', 'red', 'purple', 'blue', 'green', 'grey'] as const
