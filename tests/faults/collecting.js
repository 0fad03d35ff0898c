import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// The built server, which collects what nothing holds any more when it is told to: what it has left is held.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
process.on('SIGUSR2', () => collect())
await import('../../server/dist/main.js')
