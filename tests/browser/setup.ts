import { afterAll } from 'vitest'
import { closeBrowser } from './stage/chromium.ts'
import { closeCommonServer } from './stage/stage.ts'

// Here and not where they are opened: that is read once, for all files.
afterAll(closeBrowser)
afterAll(closeCommonServer)
