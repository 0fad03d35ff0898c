import type { Method } from '../methods/method.ts'
import { METHODS } from '../methods/registry.ts'
import { testsOnly } from './tests-only.ts'

/** In tests the registry holds one method more than in Kring. */
if (!METHODS.includes(testsOnly)) (METHODS as Method[]).push(testsOnly)
