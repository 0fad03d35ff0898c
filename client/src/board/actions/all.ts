import type { Action } from './action.ts'
import { actualSize } from './actualSize.ts'
import { align } from './align.ts'
import { back } from './back.ts'
import { backward } from './backward.ts'
import { chooseAll } from './chooseAll.ts'
import { colour } from './colour.ts'
import { copy } from './copy.ts'
import { cut } from './cut.ts'
import { duplicate } from './duplicate.ts'
import { edit } from './edit.ts'
import { find } from './find.ts'
import { fit } from './fit.ts'
import { forward } from './forward.ts'
import { front } from './front.ts'
import { gather } from './gather.ts'
import { grid } from './grid.ts'
import { group } from './group.ts'
import { join } from './join.ts'
import { keys } from './keys.ts'
import { letters } from './letters.ts'
import { lock } from './lock.ts'
import { loose } from './loose.ts'
import { newNote } from './newNote.ts'
import { paste } from './paste.ts'
import { point } from './point.ts'
import { redo } from './redo.ts'
import { remove } from './remove.ts'
import { spotlight } from './spotlight.ts'
import { takeAlong } from './takeAlong.ts'
import { takeApart } from './takeApart.ts'
import { thickness } from './thickness.ts'
import { turn } from './turn.ts'
import { turnLeft } from './turnLeft.ts'
import { turnRight } from './turnRight.ts'
import { undo } from './undo.ts'
import { ungroup } from './ungroup.ts'
import { unlock } from './unlock.ts'
import { zoomIn } from './zoomIn.ts'
import { zoomOut } from './zoomOut.ts'
import { zoomTo } from './zoomTo.ts'

/** All that can be done with what is chosen and with the board, in the order of the menu: keys, bars, menu and help read it from here. */
export const ACTIONS: readonly Action[] = [
  newNote,
  undo,
  redo,
  point,
  gather,
  find,
  takeAlong,
  keys,
  edit,
  join,
  takeApart,
  spotlight,
  cut,
  copy,
  paste,
  duplicate,
  remove,
  colour,
  thickness,
  letters,
  align,
  turn,
  turnRight,
  turnLeft,
  front,
  forward,
  backward,
  back,
  group,
  ungroup,
  lock,
  unlock,
  zoomTo,
  fit,
  zoomIn,
  zoomOut,
  actualSize,
  grid,
  loose,
  chooseAll,
]
