import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Node 20 reads no TypeScript; Vite reads it for us, packages from npm stay outside.
const { module } = await runnerImport(fileURLToPath(new URL('run.ts', import.meta.url)), {
  environments: { inline: { resolve: { noExternal: [/^@kring\//] } } },
})
await module.run(process.argv.slice(2))
// Sockets that are still saying goodbye must not keep a finished run waiting.
process.exit()
