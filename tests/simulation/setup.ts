import { afterEach } from 'vitest'
import { endAll } from './ending.ts'

// Helpers work outside tests too, where there is no test that finishes.
afterEach(endAll)
