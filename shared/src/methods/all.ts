// Who knows all methods leads, or judges what is said: the meeting as a whole comes with them, and what is drawn.
import '../capabilities/about-meeting.ts'
import '../capabilities/draw/on-board.ts'
import { bbb } from './bbb/bbb.ts'
import { bsa } from './bsa/bsa.ts'
import { celebrate } from './celebrate/celebrate.ts'
import { checkin } from './checkin/checkin.ts'
import { checkout } from './checkout/checkout.ts'
import { circle } from './circle/circle.ts'
import { criteria } from './criteria/criteria.ts'
import { dialogue } from './dialogue/dialogue.ts'
import { free } from './free/free.ts'
import { kandoe } from './kandoe/kandoe.ts'
import type { Method } from './method.ts'
import { oase } from './oase/oase.ts'
import { observer } from './observer/observer.ts'
import { outside } from './outside/outside.ts'
import { question } from './question/question.ts'
import { registerMethods } from './registry.ts'
import { scan } from './scan/scan.ts'
import { swot } from './swot/swot.ts'

/** The methods Kring has, in the order of the gallery; who imports this file knows all of them. */
export const METHODS: readonly Method[] = [
  checkin,
  checkout,
  bsa,
  swot,
  scan,
  kandoe,
  question,
  oase,
  circle,
  outside,
  dialogue,
  observer,
  bbb,
  criteria,
  celebrate,
  free,
]

registerMethods(METHODS)
