import { afterAll } from 'vitest'
import { closeBrowser } from './stage/chromium.ts'

// Here and not where it is opened: that is read once, for all files.
afterAll(closeBrowser)
