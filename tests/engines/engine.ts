import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { atEnd } from '../simulation/ending.ts'

/** A page in some engine, as far as a short story needs it. */
export interface EnginePage {
  goto(url: string): Promise<void>
  /** Runs the body of a function in the page; what it returns is JSON. */
  run<T>(body: string): Promise<T>
  /** Presses there, as a mouse does. CSS pixels of the page */
  press(at: { x: number; y: number }): Promise<void>
  picture(): Promise<Buffer>
  /** Printed, where the engine can be asked to; sizes in cm. */
  print?(paper: { width: number; height: number }): Promise<Buffer>
}

/** An engine on this machine. */
export interface Engine {
  readonly name: string
  /** A page with nothing on its device yet. */
  page(size: { width: number; height: number }): Promise<EnginePage>
}

/** @returns a press of a mouse, as WebDriver is told of it. @param at CSS pixels of the page, which lie on whole ones */
export function clickAt({ x, y }: { x: number; y: number }) {
  const move = { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }
  const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }))
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [move, ...press] }
}

/** @returns the first of these files that is on this machine */
export function found(...paths: string[]): string | undefined {
  return paths.find((path) => existsSync(path))
}

/** Starts a program that ends with the test. */
export function start(program: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr?.resume()
  atEnd(async () => {
    if (child.exitCode !== null) return
    child.kill()
    await new Promise((resolve) => child.once('exit', resolve))
  })
  return child
}

/** @returns a port that was free a moment ago */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Tries again until something works, for so many ms. */
export async function eventually<T>(work: () => Promise<T>, most = 30_000): Promise<T> {
  const until = Date.now() + most
  for (;;) {
    try {
      return await work()
    } catch (failure) {
      if (Date.now() > until) throw failure
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
