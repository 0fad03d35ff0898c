import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/**
 * All tests in two lanes beside each other, so that no core is idle: what only computes takes what the others leave,
 * which wait most of the time, and some of which promise something by the clock. What is named behind the command, such
 * as a file, runs in one.
 */
const COMPUTING = ['pure', 'unit', 'client']
const WAITING = ['timed', 'whole', 'browser']

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const named = process.argv.slice(2)

/** @type {import('node:child_process').ChildProcess[]} */
const lanes = []

/**
 * Runs tests.
 * @param {string[]} args which, and how
 * @param {import('node:child_process').StdioOptions} stdio
 */
function lane(args, stdio) {
  const child = spawn(process.execPath, [vitest, 'run', ...args], { stdio })
  lanes.push(child)
  return child
}

/** @param {string[]} projects @param {number} workers files that run at once */
const ofProjects = (projects, workers) => [
  ...projects.flatMap((project) => ['--project', project]),
  '--maxWorkers',
  String(workers),
]

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} its exit code */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** @returns {Promise<number[]>} */
async function both() {
  const waiting = lane(ofProjects(WAITING, 4), 'inherit')
  const computing = lane(ofProjects(COMPUTING, 2), ['ignore', 'pipe', 'pipe'])
  if (computing.pid !== undefined) setPriority(computing.pid, constants.priority.PRIORITY_BELOW_NORMAL)
  /** @type {Buffer[]} */
  const told = []
  for (const stream of [computing.stdout, computing.stderr]) stream?.on('data', (part) => told.push(part))
  const codes = await Promise.all([ended(waiting), ended(computing)])
  // Told whole when all is over: two lanes on one screen would be told in each other's words.
  process.stdout.write(Buffer.concat(told))
  return codes
}

// A keyboard interrupts the lanes as well: what they came to is still told.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => {
  for (const child of lanes) child.kill()
})
const codes = named.length > 0 ? [await ended(lane(named, 'inherit'))] : await both()
process.exitCode = Math.max(...codes)
