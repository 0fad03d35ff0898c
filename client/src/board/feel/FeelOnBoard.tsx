import type { MemberId } from '@kring/shared/meeting'
import type { BoardMode } from '../boardMode.ts'

export type OnBoardProps = { mode: BoardMode; actAs: MemberId | undefined }

/** Tools for cards under the hand. */
export function FeelOnBoard(_props: OnBoardProps) {
  return null
}
