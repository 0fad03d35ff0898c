import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'

/**
 * All tests in two lanes beside each other, so that no core is idle: what only computes takes what the others leave,
 * which wait most of the time, and some of which promise something by the clock. What is named behind the command, such
 * as a file, is handed on to both.
 */
const COMPUTING = ['pure', 'unit', 'client']
const WAITING = ['timed', 'whole', 'browser']

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const named = process.argv.slice(2)

/**
 * Runs the tests of these projects.
 * @param {string[]} projects
 * @param {number} workers files that run at once
 * @param {import('node:child_process').StdioOptions} stdio
 */
function lane(projects, workers, stdio) {
  const only = projects.flatMap((project) => ['--project', project])
  const own = named.length > 0 ? ['--passWithNoTests', ...named] : []
  return spawn(process.execPath, [vitest, 'run', ...only, '--maxWorkers', String(workers), ...own], { stdio })
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<number>} its exit code */
function ended(child) {
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
}

const waiting = lane(WAITING, 4, 'inherit')
const computing = lane(COMPUTING, 2, ['ignore', 'pipe', 'pipe'])
if (computing.pid !== undefined) setPriority(computing.pid, constants.priority.PRIORITY_BELOW_NORMAL)
/** @type {Buffer[]} */
const told = []
for (const stream of [computing.stdout, computing.stderr]) stream?.on('data', (part) => told.push(part))
const codes = await Promise.all([ended(waiting), ended(computing)])
// Told whole when all is over: two lanes on one screen would be told in each other's words.
process.stdout.write(Buffer.concat(told))
process.exitCode = Math.max(...codes)
