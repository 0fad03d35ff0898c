import { cloneElement, lazy, type ReactElement, type ReactNode, Suspense, useState } from 'react'
import type { PressEvent } from 'react-aria-components/Button'
import { OnItsWay } from './Coming.tsx'
import { Part } from './Part.tsx'

const MenuList = lazy(() => import('./MenuList.tsx'))

export type MenuEntry = {
  id: string
  label: string
  /** A few words more, under the label. */
  help?: string
  icon?: ReactNode
  onAction: () => void
  /** What cannot be taken back stands apart. */
  danger?: boolean
  isDisabled?: boolean
}

export type MenuProps = {
  /** A Button or an IconButton. */
  trigger: ReactElement<{ onPress?: (event: PressEvent) => void }>
  label: string
  /** A function is asked only once the menu was opened: what stands in a long list costs nothing before. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[])
  placement?: 'bottom end' | 'bottom start' | 'top start' | 'top end'
}

/** The rest of what can be done, behind one button. What a menu needs is loaded when one is first opened. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false)
  const closed = cloneElement(props.trigger, { key: 'closed', onPress: () => setWanted(true) })
  return wanted ? (
    <Part instead={closed}>
      <Suspense fallback={[closed, <OnItsWay key="coming" />]}>
        <MenuList {...props} />
      </Suspense>
    </Part>
  ) : (
    closed
  )
}
