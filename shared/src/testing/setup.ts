import { METHODS } from '../methods/all.ts'
import type { Method } from '../methods/method.ts'
import { registerMethods } from '../methods/registry.ts'
import { testsOnly } from './tests-only.ts'

/** In tests there is one method more than in Kring. */
if (!METHODS.includes(testsOnly)) (METHODS as Method[]).push(testsOnly)
registerMethods([testsOnly])
