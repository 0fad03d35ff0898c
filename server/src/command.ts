import { resolve } from 'node:path'
import { explain } from './explain.ts'

/**
 * Runs a command that is given a file, tells how it went, and ends the process.
 * @param work returns what to tell, or throws why not
 */
export function command(name: string, work: (file: string) => Promise<string>): void {
  const [file] = process.argv.slice(2)
  const done = file ? work(resolve(file)) : Promise.reject(new Error(`Say which file: pnpm ${name} <file>`))
  done.then(
    (told) => process.stdout.write(`${told}\n`),
    (error: unknown) => {
      process.stderr.write(`${explain(error)}\n`)
      process.exitCode = 1
    },
  )
}
