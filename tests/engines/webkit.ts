import { clickAt, type Engine, eventually, found, freePort, start } from './engine.ts'

/** Its browser for automation, beside the driver; both come with the driver's package on Debian. */
const DRIVERS = ['/usr/bin/WebKitWebDriver']
const BROWSERS = ['4.1', '4.0', '6.0'].flatMap((version) => [
  `/usr/lib/x86_64-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`,
  `/usr/lib/aarch64-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`,
])

/** A screen nobody sees, where there is none. */
const SCREEN = ':93'

/** WebKit, as in Safari and on every iPad, by WebDriver. @returns nothing where there is none */
export async function webkit(): Promise<Engine | undefined> {
  const driver = found(...DRIVERS)
  const binary = found(...BROWSERS)
  const screen = found('/usr/bin/Xvfb')
  if (!driver || !binary || !screen) return undefined
  const port = await freePort()
  start(screen, [SCREEN, '-screen', '0', '1920x1200x24'])
  start(driver, [`--port=${port}`], { DISPLAY: SCREEN })
  let open: string | undefined
  return {
    name: 'webkit',
    page: async (size) => {
      // There is one session at a time, and each has nothing on its device.
      if (open) await command(port, 'DELETE', `/session/${open}`)
      const capabilities = {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
      }
      const { sessionId } = await eventually(() =>
        command<{ sessionId: string }>(port, 'POST', '/session', { capabilities }),
      )
      open = sessionId
      const path = (rest: string) => `/session/${sessionId}${rest}`
      const run = <T>(body: string) =>
        command<T>(port, 'POST', path('/execute/async'), {
          script: `const done = arguments[0]; (async () => { ${body} })().then(done, (e) => done({ failed: String(e) }))`,
          args: [],
        })
      // The window has bars of its own: it is made larger by what they take.
      const within = async () =>
        run<{ width: number; height: number }>('return { width: innerWidth, height: innerHeight }')
      await command(port, 'POST', path('/window/rect'), { x: 0, y: 0, ...size })
      const inner = await within()
      await command(port, 'POST', path('/window/rect'), {
        width: 2 * size.width - inner.width,
        height: 2 * size.height - inner.height,
      })
      return {
        goto: (url) => command(port, 'POST', path('/url'), { url }),
        run,
        press: (at) => command(port, 'POST', path('/actions'), { actions: [clickAt(at)] }),
        picture: async () => Buffer.from(await command<string>(port, 'GET', path('/screenshot')), 'base64'),
      }
    },
  }
}

async function command<T>(port: number, verb: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: verb,
    body: body ? JSON.stringify(body) : null,
  })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`${path}: ${value.error} ${value.message ?? ''}`)
  return value
}
