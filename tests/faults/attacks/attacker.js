import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite does, here too.
const { module } = await runnerImport(fileURLToPath(new URL('attacker.ts', import.meta.url)), {
  configFile: false,
})
const told = async () => (await once(process.stdin, 'data'))[0].toString()
// Reading all this took the processor, and so does coming in; the attack begins when that is over.
process.stdout.write('ready')
const attackers = await module.Attackers.enter(JSON.parse(await told()))
process.stdout.write('inside')
await told()
process.stdout.write(String(await attackers.attack()), () => process.exit())
