import { lazy, type ReactNode, useState } from 'react'
import { Coming } from './Coming.tsx'

const DialogSheet = lazy(() => import('./DialogSheet.tsx'))

export type DialogProps = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Buttons at the end, the main one last. */
  actions?: ReactNode
  /** `wide` for what needs room; on a phone every dialog comes up from below. */
  size?: 'normal' | 'wide'
  /** A question that must be answered cannot be dismissed by a tap beside it. */
  insists?: boolean
  children?: ReactNode
}

/** Something to see or decide before going on. What a dialog needs is loaded when one is first opened. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.isOpen)
  if (props.isOpen && !wanted) setWanted(true)
  return wanted ? (
    <Coming>
      <DialogSheet {...props} />
    </Coming>
  ) : null
}
