import type { Code } from '@kring/shared/protocol/codes'

/** Something that will not be done, with the reason people read. Not a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  /** @param retryAfter seconds after which trying again makes sense */
  constructor(
    readonly code: Code,
    readonly retryAfter?: number,
  ) {
    super(code)
  }
}
