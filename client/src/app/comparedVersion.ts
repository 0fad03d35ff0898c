import { PROTOCOL_VERSION } from '@kring/shared/protocol/wire'

/** What a server said of itself that is not this page. */
export type OtherVersion = {
  /** As it said it: another text for another version. */
  said: string
  /** Whether the two do not understand each other. */
  isStranger: boolean
}

/**
 * @param said by the server; undefined while it said nothing
 * @param build of this page; undefined where it was not built
 * @returns what is another version in what the server said; undefined when it is this one
 */
export function comparedVersion(
  said: string | undefined,
  build: string | undefined,
): OtherVersion | undefined {
  if (said === undefined) return undefined
  const [protocol, served] = said.split(' ')
  const isStranger = protocol !== String(PROTOCOL_VERSION)
  const isOther = served !== undefined && build !== undefined && served !== build
  return isStranger || isOther ? { said, isStranger } : undefined
}
