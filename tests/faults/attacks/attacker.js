import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite does, here too.
const { module } = await runnerImport(fileURLToPath(new URL('attacker.ts', import.meta.url)), {
  configFile: false,
})
// Reading all this took the processor; the attack begins when that is over and somebody says so.
process.stdout.write('ready')
process.stdin.once('data', async (order) => {
  await module.attack(JSON.parse(order.toString()))
  process.exit()
})
