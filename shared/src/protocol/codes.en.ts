import type { dutch } from './codes.nl.ts'

/** Every reason Kring gives for not doing something, in English. */
export const english: SentencesOf<typeof dutch> = {
  body: {
    invalid: 'The server could not read this.',
    tooLarge: 'This is too large to send.',
  },
  image: {
    invalid: 'This is not a picture that fits here.',
  },
  page: {
    otherVersion: 'This page is of another version of Kring than the server. Load it again.',
  },
  request: {
    notFound: 'This page does not exist.',
  },
  server: {
    failed: 'That did not work just now. Please try again.',
    stopping: 'The server is restarting. Your work is kept.',
  },
  store: {
    unavailable: 'Not saved yet. We keep trying.',
  },
  token: {
    missing: 'Please join with the code first.',
    invalid: 'This access is no longer valid. Please join again with the code.',
  },
  role: {
    notAllowed: 'Only the facilitator can do this.',
  },
  release: {
    unknown: 'This is not put forward to be shared.',
    withheld: 'Somebody would rather not share this.',
  },
  signal: {
    raised: 'You let that be known already.',
    unknown: 'This was talked about or taken back already.',
  },
  guest: {
    closed: 'The link for the guest is closed.',
  },
  parking: {
    unknown: 'This is no longer on the parking list.',
  },
  host: {
    last: 'Whoever leads the circle comes after the others.',
  },
  leader: {
    last: 'The school leader comes last.',
    stays: 'Whoever takes part as school leader stays so in this meeting.',
    notReleased: 'The group released nothing of this for the school leader yet.',
  },
  code: {
    unknown: 'We do not know this code. Have another look at the screen.',
  },
  groups: {
    notHere: 'A group does this together: it cannot be done in groups.',
    apart: 'You are working in groups already.',
    together: 'Everybody is together again.',
    unknown: 'There is no such group.',
    notChoosing: 'You are not choosing a group now.',
    led: 'Whoever leads your group goes on.',
  },
  door: {
    closed: 'The door is closed. Ask the facilitator to let you in.',
  },
  meeting: {
    full: 'This meeting is full.',
    unknown: 'The server does not know this meeting now.',
    deleted: 'This meeting has been deleted.',
    expired: 'This meeting has expired and was erased.',
    moved: 'The meeting goes on at another server. Reconnecting.',
    otherVersion: 'This meeting was made with another version of Kring.',
    damaged: 'What the server keeps of this meeting is damaged.',
  },
  member: {
    away: 'You stepped out for a moment. Come back first.',
    removed: 'You are no longer part of this meeting.',
    unknown: 'This person is not taking part.',
  },
  rate: {
    exceeded: 'A little slower, please. Try again in a moment.',
  },
  frame: {
    invalid: 'This message could not be read.',
    tooLarge: 'This message is too large.',
  },
  board: {
    readOnly: 'The board is kept by the meeting itself.',
    otherGeneration: 'The board has been renewed.',
    edge: 'The board goes no further.',
  },
  notebook: {
    full: 'Too much is waiting to be sent.',
  },
  connection: {
    slow: 'The connection was too slow. Reconnecting.',
  },
  statement: {
    invalid: 'The board does not understand this.',
    notAllowed: 'That is not possible in this phase.',
  },
  text: {
    tooLong: 'This is too long. Make it shorter.',
    empty: 'There is nothing here yet.',
  },
  phase: {
    reasonNeeded: 'Say why you skip this step.',
    moved: 'The group has already moved on.',
    unknown: 'There is no such step.',
  },
  activity: {
    notCurrent: 'This activity is not on the table now.',
    unknown: 'This activity is not on the agenda.',
    begun: 'This activity has begun already.',
  },
  ask: {
    silence: 'Leave it silent for a moment. Then the next question can come.',
  },
  turn: {
    notYours: 'It is not your turn.',
    over: 'This turn is already over.',
    moved: 'A card was already moved in this turn.',
    noPass: 'Passing is switched off.',
    taken: 'This person already had a turn.',
    away: 'Say first that you are back.',
    isYours: 'It is your turn already.',
    isKept: 'This turn is yours. You can pass it when it comes.',
    nothingToUndo: 'There is no turn to hand back yet.',
    noLater: 'It cannot wait any longer: this is your turn.',
  },
  card: {
    unknown: 'This card is not there (any more).',
    idTaken: 'This card already exists.',
    notYours: 'This card is not yours.',
    own: 'Yours: choose someone else’s.',
    notNow: 'Not this card now.',
    oneStepIn: 'One ring inward.',
    atCentre: 'Already in the centre.',
    tooMany: 'You have as many cards as agreed.',
    empty: 'The card is still empty.',
    inPile: 'This card is already in a pile.',
    strengthFirst: 'Begin with a strength.',
    needsWhy: 'First say why.',
    needsAnchor: 'First say which value it belongs to.',
    otherColumn: 'This card belongs in its own box.',
    byInfluence: 'Say at Influence whether we can do something about it.',
  },
  id: {
    taken: 'This exists already.',
  },
  centre: {
    full: 'The centre is full.',
  },
  proposal: {
    unknown: 'This proposal is gone.',
  },
  part: {
    unknown: 'This method has no such part.',
    notYours: 'Somebody else has that part.',
    full: 'Choose fewer for this part.',
  },
  cast: {
    together: 'The group decides this together.',
  },
  merge: {
    tooLate: 'This can only be undone within the same step.',
  },
  rating: {
    closed: 'Answering is closed. What you chose is still on this device.',
    moved: 'The question has changed. Have another look.',
  },
  examples: {
    tooLong: 'Your examples are too long together. Make some of them shorter.',
  },
  points: {
    uneven: 'Choose as many strengths as improvements: one to three of each.',
  },
  visit: {
    goalFirst: 'Whoever looks on says first what for.',
  },
  topic: {
    choosing: 'People are still choosing for themselves. Close that first.',
  },
  item: {
    unknown: 'This is no longer asked.',
  },
  pick: {
    tooMany: 'Choose fewer in this box.',
  },
  check: {
    moved: 'The group looks at another question now. Look again.',
  },
  wording: {
    unasked: 'Ask first whether everybody can work with this.',
    unheard: 'A “not yet” has not been heard. Write down what is needed, or why you go on all the same.',
  },
  pair: {
    none: 'You are in no pair yet.',
    full: 'Three is the most here.',
    hasDevice: 'This pair writes on a device of its own.',
    wrote: 'Somebody has written. Move people to another pair one by one.',
  },
  pile: {
    sameZone: 'Put the cards in the same box first.',
  },
  mark: {
    unknown: 'This drawing is gone.',
    notYours: 'Somebody else drew this.',
  },
  thing: {
    locked: 'This is locked. Unlock it first.',
  },
  undo: {
    changed: 'Somebody has changed this since. It stays as it is.',
  },
  core: {
    tooMany: 'Choose three at most.',
  },
  action: {
    unknown: 'This agreement is gone.',
  },
  words: {
    shown: 'What you all wrote stands there already.',
  },
  goal: {
    unknown: 'This goal is gone.',
    tooMany: 'Six goals are enough.',
  },
  agreement: {
    unknown: 'This agreement is gone.',
    tooMany: 'Three agreements at once are enough. Close one first.',
  },
  film: {
    gone: 'The beginning of this meeting is no longer kept here. There is no film of it.',
  },
  file: {
    other: 'This file is no meeting of Kring. Nothing was opened.',
    otherVersion: 'This file is of another version of Kring. Nothing was opened.',
    shape: 'Something is not right in this file. Nothing was opened.',
    tooMuch: 'This file holds more than fits in one meeting. Nothing was opened.',
  },
  milestone: {
    date: 'Choose the day on which it was: today or earlier.',
    tooMany: 'There are as many milestones as fit here. Take one away first.',
  },
  trajectory: {
    unknown: 'This series is not there, or the link is not right.',
    invalid: 'This is no series that was kept. Nothing was changed.',
    otherVersion: 'This series is of another version of Kring. Nothing was changed.',
    full: 'This series cannot hold more. Keep it as a file and begin a new one.',
    nothing: 'This meeting leaves nothing to keep yet.',
  },
  name: {
    taken: 'The facilitator goes by this name. Please add your surname.',
    empty: 'Please fill in a name.',
  },
  limit: {
    reached: 'This meeting cannot hold more.',
  },
}

type SentencesOf<Areas> = { readonly [A in keyof Areas]: { readonly [C in keyof Areas[A]]: string } }
