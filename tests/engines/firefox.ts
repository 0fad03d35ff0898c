import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'
import { clickAt, type Engine, eventually, found, freePort, start } from './engine.ts'

/** Where systems have it. */
const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']

/** Firefox, without a window, by WebDriver BiDi. @returns nothing where there is none */
export async function firefox(): Promise<Engine | undefined> {
  const program = found(...PATHS)
  if (!program) return undefined
  const port = await freePort()
  const profile = await mkdtemp(join(tmpdir(), 'kring-firefox-'))
  await writeFile(join(profile, 'user.js'), 'user_pref("intl.accept_languages", "nl-NL, nl");\n')
  start(program, [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    `--remote-debugging-port=${port}`,
    'about:blank',
  ])
  const command = await eventually(() => connect(`ws://127.0.0.1:${port}/session`))
  await command('session.new', { capabilities: {} })
  return {
    name: 'firefox',
    page: async (viewport) => {
      const { userContext } = await command<{ userContext: string }>('browser.createUserContext', {})
      const { context } = await command<{ context: string }>('browsingContext.create', {
        type: 'tab',
        userContext,
      })
      await command('browsingContext.setViewport', { context, viewport })
      return {
        goto: async (url) =>
          void (await command('browsingContext.navigate', { context, url, wait: 'complete' })),
        run: async <T>(body: string) => {
          const answer = await command<{ result?: { value?: string }; exceptionDetails?: { text: string } }>(
            'script.evaluate',
            {
              expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
              target: { context },
              awaitPromise: true,
            },
          )
          if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text)
          return JSON.parse(answer.result?.value ?? 'null') as T
        },
        press: async (at) =>
          void (await command('input.performActions', { context, actions: [clickAt(at)] })),
        picture: async () => {
          const { data } = await command<{ data: string }>('browsingContext.captureScreenshot', { context })
          return Buffer.from(data, 'base64')
        },
        print: async (page) => {
          const { data } = await command<{ data: string }>('browsingContext.print', {
            context,
            page,
            background: true,
          })
          return Buffer.from(data, 'base64')
        },
      }
    },
  }
}

type Answer = { id?: number; result?: unknown; error?: string; message?: string }
type Command = <T>(method: string, params: object) => Promise<T>

async function connect(address: string): Promise<Command> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  let next = 0
  return <T>(method: string, params: object) =>
    new Promise<T>((resolve, reject) => {
      const id = ++next
      waiting.set(id, ({ result, error, message }) =>
        error ? reject(new Error(`${method}: ${error} ${message ?? ''}`)) : resolve(result as T),
      )
      socket.send(JSON.stringify({ id, method, params }))
    })
}
