/** What one does in a circle besides speaking in turn, as it is loaded with its words. */

export { CastSeats } from '../cast/CastSeats.tsx'
export { CastConsole } from '../cast/Console.tsx'
export { CastNow } from '../cast/Now.tsx'
export { CastPanel } from '../cast/Wall.tsx'
export { NoteNow } from '../note/Now.tsx'
export { OwnNotesDialog } from '../note/OwnNotesDialog.tsx'
export { AgreeFoot, AgreeNow, AgreePanel } from '../ready/Agree.tsx'
export { AgreeConsole } from '../ready/AgreeConsole.tsx'
export { AgreeSeats } from '../ready/AgreeSeats.tsx'
export { AskedConsole } from '../say/Console.tsx'
export { SharedHere, SharedPanel } from '../share/SharedNotes.tsx'
export { ShareWall } from '../share/Wall.tsx'
