import type { MemberId } from '@kring/shared/meeting'
import type { BoardMode } from '../boardMode.ts'

export type OnBoardProps = { mode: BoardMode; actAs: MemberId | undefined }

/** Drawing on the board. */
export function MarksOnBoard(_props: OnBoardProps) {
  return null
}
