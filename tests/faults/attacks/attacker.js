import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite does, here too.
const { module } = await runnerImport(fileURLToPath(new URL('attacker.ts', import.meta.url)), {
  configFile: false,
})
await module.attack(JSON.parse(process.argv[2] ?? '{}'))
process.exit()
