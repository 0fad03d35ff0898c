import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { awarenessMessage } from './awareness.ts'
import type { Line, Speaker } from './crowd.ts'
import { markPoint, markText } from './mark.ts'
import { actionRecord, dragState, type Kind, SPEAKERS } from './subject.ts'

const MESSAGE_SYNC = 0

/** @returns a message of the sync protocol, written by `write` */
export function syncMessage(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    write(encoder)
  })
}

/**
 * The first lines speak in a document all may write, or as presence in it.
 * @param address puts before a message what a server wants to see there
 */
export function yjsSpeakers(
  lines: readonly Line[],
  kind: Kind,
  address: (message: Uint8Array) => Uint8Array = (message) => message,
): Speaker[] {
  return lines.slice(0, SPEAKERS).map(({ socket }, speaker) => {
    // A document of one's own is enough to write updates that fit: nobody else writes the same keys.
    const doc = new Y.Doc()
    const board = doc.getMap('board')
    const send = (message: Uint8Array) => socket.send(address(message))
    doc.on('update', (update: Uint8Array) =>
      send(syncMessage((encoder) => syncProtocol.writeUpdate(encoder, update))),
    )
    let clock = 0
    return {
      speak: (n: number) => {
        const mark = { speaker, n }
        if (kind === 'drag')
          send(awarenessMessage(doc.clientID, ++clock, dragState(`member-${speaker}`, markPoint(mark))))
        else board.set(`activity/a/actions/action-${speaker}`, actionRecord(speaker, markText(mark)))
      },
    }
  })
}

/** Has somebody enter a document as clients do: they ask what there is, and say that they are there. */
export function introduce(
  { socket }: Line,
  address: (message: Uint8Array) => Uint8Array = (message) => message,
): void {
  const doc = new Y.Doc()
  socket.send(address(syncMessage((encoder) => syncProtocol.writeSyncStep1(encoder, doc))))
  socket.send(address(awarenessMessage(doc.clientID, 1, {})))
  doc.destroy()
}
