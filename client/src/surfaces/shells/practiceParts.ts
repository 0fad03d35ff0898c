/** What a group does in looking at its practice besides rating, as it is loaded with its words. */
export { LookConsole, LookDesk, LookNow } from '../look/Now.tsx'
export { LookWall } from '../look/Wall.tsx'
export { PhraseNow } from '../phrase/Now.tsx'
export { Phrases } from '../phrase/Phrases.tsx'
export { PhraseWall } from '../phrase/Wall.tsx'
export { PracticesConsole } from '../practices/Console.tsx'
export { PracticesNow } from '../practices/Now.tsx'
export { PracticesPanel } from '../practices/Wall.tsx'
