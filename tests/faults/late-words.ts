import type { Json } from '@kring/shared/basis/json'
import { SOCKET_PROTOCOL } from '@kring/shared/protocol/wire'
import type { Statement } from '@kring/shared/statement'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { watchOutbox } from '../../client/src/meeting/outbox.ts'
import { refusedWords } from '../../client/src/meeting/refusedWords.ts'
import { fakeStorage } from '../../client/src/storage/fakeStorage.ts'
import { Api } from '../simulation/api.ts'
import { atEnd } from '../simulation/ending.ts'
import { Gathering } from '../simulation/gathering.ts'
import { goTo } from '../simulation/phases.ts'
import { newChildServer } from '../simulation/server.ts'
import { Waiting } from '../simulation/waiting.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

/** What somebody types on anything but a card, by kind. */
const TYPED: ((id: string, words: string) => Record<string, Json>)[] = [
  (id, label) => ({ kind: 'merge.propose', proposal: id, cards: ['c0', 'c1'], label, text: '' }),
  (id, text) => ({ kind: 'action.set', action: id, card: '', type: 'conclusion', text, owner: '', due: '' }),
  (_, note) => ({ kind: 'move.note', move: 'none', note }),
  (id, label) => ({ kind: 'pile.make', pile: id, cards: ['c0', 'c1'], label, text: '' }),
]

/** Words are typed without a network; the group goes on, the server is killed, and they come too late to be heard. */
export function lateWords(times: number, place: Place = FOLDER): Fault {
  const name = 'words typed offline, refused when they are heard'
  return {
    name,
    store: place.store,
    run: async () => {
      const server = await newChildServer({ databaseUrl: await place.newDatabase() })
      const gathering = await Gathering.open(server, { cards: 2, rounds: 1 })
      const facilitator = await gathering.facilitator()
      const bram = await gathering.join('Bram')
      await goTo('write', facilitator, [bram])
      for (const card of ['c0', 'c1']) await bram.must('card.write', { card, label: card, text: '' })
      await goTo('raise', facilitator)
      const access = await new Api(server.origin).join({ code: gathering.made.code, name: 'Anna' })

      Object.assign(globalThis, { localStorage: fakeStorage() })
      const heard = { yes: 0, no: 0 }
      const store = refusedWords(access)
      const doc = new Y.Doc()
      const answers = new Waiting()
      const outbox = watchOutbox(doc, () => true, {
        changed: answers.changed,
        settled: (outcome) => {
          heard[outcome.refused ? 'no' : 'yes']++
          store.add(outcome)
        },
      })
      const words = Array.from({ length: times }, (_, n) => `Wat ik schreef ${n}`)
      for (const [n, text] of words.entries()) {
        const said = TYPED[n % TYPED.length]?.(`w${n}`, text)
        outbox.put({ id: `w${n}`, n, activity: 'a1', ...said } as unknown as Statement)
      }
      await goTo('rounds', facilitator)
      await server.kill()
      await server.start()
      const provider = new WebsocketProvider(
        `${server.origin().replace(/^http/, 'ws')}/sync/${access.meeting}`,
        'notebook',
        doc,
        {
          protocols: [SOCKET_PROTOCOL, access.token],
          disableBc: true,
          WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
        },
      )
      atEnd(() => provider.destroy())
      await answers.until(() => outbox.waiting().length === 0, 'all was answered')
      // As after a reload.
      const kept = refusedWords(access)
        .all()
        .flatMap(({ texts }) => texts)
      await server.stop()
      return {
        fault: name,
        store: place.store,
        times: heard.no,
        acknowledged: heard.yes,
        lost: words.length - heard.yes - words.filter((text) => kept.includes(text)).length,
        doubled: kept.length - new Set(kept).size,
        leaks: 0,
        waits: null,
      }
    },
  }
}
