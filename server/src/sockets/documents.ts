import type { CloseReason } from '@kring/shared/protocol/codes'
import type { Bearer } from '../access/token.ts'
import type { Room } from '../rooms/room.ts'
import type { Link } from '../wire/link.ts'
import type { Message } from '../wire/messages.ts'

/** The two that a member follows: what all see, and what is theirs alone. */
export type Document = 'board' | 'notebook'

/** @param generation of the board, as the caller knows it */
export type WantedDocument = { document: Document; generation: string | undefined }

/** What becomes of a connection's messages, and of its end. */
export type Handlers = { receive: (message: Message) => void; leave: () => void }

/** @returns why somebody with this token may not follow this document; undefined when they may */
export function refusalOf(
  room: Room,
  bearer: Bearer,
  { generation }: WantedDocument,
): CloseReason | undefined {
  const isOld = generation !== undefined && generation !== room.generationFor(bearer.member)
  return room.whyOut(bearer) ?? (isOld ? 'board.otherGeneration' : undefined)
}

/**
 * Of two who go by one member the first goes on, and who came in later by the name alone is out: they would share a
 * notebook, and so what only one of them may know.
 * @throws Refusal store.unavailable
 */
export async function putFirst(room: Room, bearer: Bearer): Promise<void> {
  const { returns = 0, parted = 0 } = room.ledger.kept.members[bearer.member] ?? {}
  if (returns <= parted || (bearer.key ?? 0) >= returns || room.isRevoked(bearer)) return
  await room.part(bearer.member)
}

/** Brings a connection together with the document it follows. */
export function openDocument(room: Room, link: Link, document: Document): Handlers {
  if (document === 'board') {
    room.openBoard(link)
    return {
      receive: (message) => room.receiveOnBoard(link, message),
      leave: () => room.leaveBoard(link),
    }
  }
  const notebook = room.openNotebook(link)
  return {
    receive: (message) => notebook.receive(link, message),
    leave: () => room.leaveNotebook(link, notebook),
  }
}
