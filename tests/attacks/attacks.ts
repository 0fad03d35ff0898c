import { AT_THE_DOOR } from './at-the-door.ts'
import type { Attack } from './attack.ts'
import { ON_NOTEBOOKS } from './on-notebooks.ts'
import { ON_SOCKETS } from './on-sockets.ts'
import { ON_THE_SERVER } from './on-the-server.ts'

/** All there are. Those at the door come last: the address gets a bad name by them, and the meeting full. */
export const ATTACKS: readonly Attack[] = [...ON_NOTEBOOKS, ...ON_SOCKETS, ...ON_THE_SERVER, ...AT_THE_DOOR]
