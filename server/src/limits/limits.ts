import { LIMITS } from '@kring/shared/meeting'
import { DAY } from '../basis/clock.ts'

/** So many at once, and so many a second after that. */
export type Rate = { burst: number; perSecond: number }

const kB = 1024
const MB = 1024 * kB
const perMinute = (count: number) => count / 60
const perHour = (count: number) => count / 3600

/** Everything a stranger could grow or speed up, and where it ends. */
export const DEFAULT_LIMITS = {
  /** Bytes of an HTTP body. */
  body: LIMITS.body,
  /** Milliseconds a connection may take for its first request, and each request to come in whole. */
  handshake: 10_000,
  /** Milliseconds a connection stays open after an answer, for the next request; longer than proxies keep it. */
  keepAlive: 72_000,
  /** Requests of one connection that may be without an answer; browsers and proxies send one. */
  pipelined: 16,
  /** Requests, and sockets that want to come in, of which one turn of the event loop hears the beginning. */
  requestsAtOnce: 1,
  /** Milliseconds in which an answer is made and taken; what is not read by then ends its connection. */
  answer: 60_000,
  /** Bytes that answers to one member hold until they are taken, and those to one address: a school is one address. */
  underWayPerMember: 16 * MB,
  underWayPerAddress: 128 * MB,
  /** Harvests one member takes along. */
  harvests: { burst: 20, perSecond: perMinute(12) } as Rate,
  /** Looks by one link of a guest, whose page looks every five seconds: some fifty may have it open. */
  guestLooks: { burst: 120, perSecond: 10 } as Rate,
  /** Calls about one trajectory, each of which may read or write all of it. */
  trajectoryCalls: { burst: 60, perSecond: perMinute(60) } as Rate,
  /** Connections of the whole server; a proxy of one's own shares this among strangers. */
  connections: 20_000,

  // ── sockets ──
  /** Bytes of one message on a board socket: presence, and questions about the state. */
  boardMessage: 64 * kB,
  /** Bytes of one statement-carrying update on a notebook socket. */
  notebookMessage: 256 * kB,
  /** Messages heard on a board socket. y-websocket clients send back what presence they receive, so this is wide. */
  boardMessages: { burst: 600, perSecond: 240 } as Rate,
  /** Presence above that is not heard; above this it is a flood. */
  boardFlood: { burst: 3000, perSecond: 1000 } as Rate,
  /** Bytes of a message after which a socket is read on in the next turn of the event loop. */
  largeMessage: 4 * kB,
  boardBytes: { burst: 8 * MB, perSecond: 1 * MB } as Rate,
  notebookMessages: { burst: 400, perSecond: 60 } as Rate,
  /** Questions of one socket about all that there is; each costs a traversal of the document. */
  syncs: { burst: 20, perSecond: 1 } as Rate,
  /** Bytes of answers to one member's questions about all there is; what is looked for counts 8-fold. */
  answers: { burst: 64 * MB, perSecond: 4 * MB } as Rate,
  notebookBytes: { burst: 8 * MB, perSecond: 256 * kB } as Rate,
  socketsPerMember: 16,
  socketsPerMeeting: 500,
  socketsPerAddress: 2000,
  /** Sockets of one address whose meeting is still being loaded. */
  pendingPerAddress: 100,
  /** Sockets of one address that came with a token we did not give. */
  badTokens: { burst: 60, perSecond: perMinute(30) } as Rate,
  /** Milliseconds one message may take to come in; what came of it so far is held in memory. */
  message: 20_000,
  /** Frames one message may come in: each is an object while it waits, and read with a turn of its own. */
  fragments: 512,
  /** Pieces a frame may arrive in, as the network cuts them. */
  chunks: 4_096,
  /** Bytes a socket may be behind before it is cut. */
  backlog: 4 * MB,
  /** Bytes all sockets of a member may be behind together. */
  memberBacklog: 32 * MB,
  /** Milliseconds between pings; one that is not answered ends the socket. */
  ping: 30_000,
  /** Milliseconds of silence after which a client is told that we are still here. */
  quiet: 12_000,

  // ── relay ──
  /** Bytes of one message between two who share a link: all that is shared, locked. */
  relayMessage: 64 * kB,
  /** Messages of one socket there. */
  relayMessages: { burst: 60, perSecond: 5 } as Rate,
  /** Sockets in one such room: each of the two at two devices. */
  relaysPerRoom: 4,
  /** Such sockets of one address: a school is one address. */
  relaysPerAddress: 100,
  /** Such sockets of one address that come in. */
  relayOpens: { burst: 60, perSecond: perMinute(60) } as Rate,
  /** Such sockets of the whole server. */
  relays: 1000,
  /** Bytes such a socket may be behind before it is cut. */
  relayBacklog: 256 * kB,
  /** Milliseconds such a socket may say nothing before it makes room. */
  relayIdle: 2 * 60 * 60_000,

  // ── rooms ──
  /**
   * Milliseconds between two writes of a room to its store, and between two to its sockets, after a first one that goes at
   * once; what was just kept waits for half of it. Sending is most of what a busy room costs, and goes with how often; the
   * eye does not see two milliseconds more.
   */
  batch: 18,
  /** The same where only presence changed, which is smoothed on its way to the eye anyway. */
  presenceBatch: 20,
  /** Milliseconds a room stays loaded with nobody in it. */
  roomIdle: 60_000,
  /** Milliseconds between looks after the rooms: presence renewed, empty ones put away. */
  round: 5_000,
  /** Milliseconds between signs of life that are asked of devices whose hands others see. */
  hands: 3_000,
  /** Bytes of one presence state. */
  presence: 2 * kB,
  /** Statements of one member, for every four things it is about one more; those above it wait, none is refused. */
  statements: { burst: 300, perSecond: 30 } as Rate,
  /** Statements judged for one member before others get a turn. */
  statementsAtOnce: 16,
  /** Entries one meeting's ledger may hold. */
  ledger: 50_000,
  /** Of these, how many one member may fill. */
  ledgerEach: 10_000,
  /** Of these, how many are kept for facilitators and the server, so that a full meeting can still be led. */
  ledgerReserve: 2_000,
  /** A snapshot is taken every so many entries. */
  snapshotEvery: 200,
  /** Entries kept behind the snapshot before last, for reading back what happened. */
  ledgerKept: 20_000,
  /** Milliseconds between questions which meetings other nodes have taken over. */
  ownershipCheck: 500,
  /** Milliseconds in which the database cannot even be reached, after which a node steps aside. */
  ownershipCutOff: 2_000,
  /** Milliseconds without an answer from a database that can be reached, after which it does so too. */
  ownershipUnsure: 15_000,
  /** Milliseconds between attempts to reach a store that failed: the first, and the longest. */
  retry: { first: 100, longest: 2_000 },

  // ── pictures ──
  /** Bytes of one picture. */
  image: 1 * MB,
  /** Pictures of one meeting. */
  images: 60,
  /** Bytes of all pictures of one meeting. */
  imageBytes: 30 * MB,
  /** Pictures one member puts on the board. */
  imagesPut: { burst: 20, perSecond: perMinute(12) } as Rate,
  /** Pictures one member looks at: all of a meeting, on several devices, and again. */
  imagesGot: { burst: 400, perSecond: 4 } as Rate,

  // ── notebooks ──
  notebook: 2 * MB,
  /** Statements that may wait in one outbox: an hour offline and far beyond. */
  outbox: 6_000,
  /** Units (Yjs clock ticks) a notebook's document may hold, its erased history included. */
  notebookUnits: 20_000,
  /** JSON values in one update, inner ones included: small to send, but each is an object to hold. */
  notebookValues: 100_000,
  /** The same in one of its entries: more than any statement, and any answer of ours, holds. */
  entryValues: 2_200,
  /** Entries Yjs may be made to visit because a notebook's history forks; honest devices hardly ever do. */
  integrationCost: 150_000,
  /** Structs of an update that are applied in one go; the others wait, and meanwhile others are heard. */
  notebookPart: 200,
  /** Milliseconds a notebook stays in memory after its last device left. */
  notebookLinger: 30_000,

  // ── strangers at the door ──
  joinFailures: { burst: 20, perSecond: perMinute(10) } as Rate,
  /** Failures of all addresses together; above this somebody guesses from many, and the next limit holds. */
  joinFailuresOfAll: { burst: 300, perSecond: perMinute(60) } as Rate,
  /** Failures of one address while that goes on: who typed the code right at first notices nothing. */
  joinFailuresInSiege: { burst: 3, perSecond: perMinute(1) } as Rate,
  /** Successful joins of one address: a school is one address. */
  joins: { burst: 200, perSecond: perMinute(120) } as Rate,
  /** Successful joins of one meeting, from wherever. */
  joinsPerMeeting: { burst: 120, perSecond: perMinute(60) } as Rate,
  /** People turned away at one closed door. */
  turnedAway: { burst: 30, perSecond: perMinute(30) } as Rate,
  meetings: { burst: 60, perSecond: perHour(60) } as Rate,
  /** Milliseconds the code of a computer that waits to be let in holds. */
  pairing: 5 * 60_000,
  /** Computers of one address that begin to wait: each anew when its code holds no longer. */
  pairings: { burst: 60, perSecond: perMinute(20) } as Rate,
  /** Computers that wait at once, of all addresses. */
  pairingsWaiting: 10_000,
  /** Questions of one address whether its computers were let in: each asks every few seconds. */
  pairingAsks: { burst: 300, perSecond: 40 } as Rate,
  /** Computers of each kind that one meeting lets in by code. */
  devices: 6,

  // ── keeping ──
  /** Milliseconds in which a server that is told to stop has stopped, whatever hangs. */
  drain: 8_000,
  /** Below so many free bytes nothing new is accepted, so that what is kept stays whole. */
  freeDisk: 200 * MB,
  /** Milliseconds between looks for meetings that have expired. */
  sweep: 10 * 60_000,
  /** Milliseconds a server has run while a meeting's time was over and nobody was in it, before it is erased. */
  overtime: 6 * 60 * 60_000,
  /** Milliseconds a token is valid; a meeting can be extended for a year at a time. */
  token: 400 * DAY,
}

export type Limits = typeof DEFAULT_LIMITS
