import type { CheckMark } from '@kring/shared/capabilities/checks/checks'
import { Check, Circle, MessagesSquare, Minus } from 'lucide-react'
import type { ReactNode } from 'react'

/** A sign that goes with each mark, so that it never rests on colour. */
const SIGNS: Readonly<Record<CheckMark, ReactNode>> = {
  yes: <Check aria-hidden />,
  notYet: <Minus aria-hidden />,
  discuss: <MessagesSquare aria-hidden />,
}

/** The sign of what was said of a point; an open circle where nothing was yet. */
export function MarkSign({ mark }: { mark: CheckMark | undefined }) {
  return mark ? SIGNS[mark] : <Circle aria-hidden />
}
