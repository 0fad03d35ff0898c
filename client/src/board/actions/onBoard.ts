import type { OnBoard, PlainAction } from './action.ts'
import { find } from './find.ts'
import { gather } from './gather.ts'
import { keys } from './keys.ts'
import { newNote } from './newNote.ts'
import { takeAlong } from './takeAlong.ts'

/** What the low bar begins with, before undo and pointing, which look like nothing else; and what follows them. */
export const LOW_BAR: Readonly<Record<'first' | 'last', readonly PlainAction<OnBoard>[]>> = {
  first: [newNote],
  last: [gather, find, takeAlong, keys],
}
