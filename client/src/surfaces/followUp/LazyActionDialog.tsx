import { type ComponentProps, lazy } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import type { ActionDialog as ActionDialogType } from './ActionDialog.tsx'

const ActionDialog = lazy(async () => ({ default: (await import('./ActionDialog.tsx')).ActionDialog }))

/** The dialog for one agreement; its fields are loaded when one is first written. */
export function LazyActionDialog(props: ComponentProps<typeof ActionDialogType>) {
  return (
    <Coming>
      <ActionDialog {...props} />
    </Coming>
  )
}
