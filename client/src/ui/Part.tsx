import { Component, type ReactNode } from 'react'
import { useWords } from '../words/useWords.ts'
import { Button } from './Button.tsx'
import css from './Coming.module.css'
import { isMissingPart } from './missingPart.ts'
import { useComeBack } from './useComeBack.ts'

type Props = {
  /** Nobody misses it: where it does not come in nothing is said. */
  spare?: boolean
  /** What stands in its place until it is there, and goes on standing there. */
  instead?: ReactNode
  children: ReactNode
}

/**
 * Stands around a part of a page that is fetched once it is needed. Where it does not come in the rest of the page stays
 * as it is, with all that is typed in it, and one is offered to try again.
 */
export class Part extends Component<Props, { failure: unknown }> {
  override state: { failure: unknown } = { failure: undefined }

  static getDerivedStateFromError(failure: unknown): { failure: unknown } {
    return { failure }
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === undefined) return this.props.children
    // A fault of the page itself is told by what stands around it.
    if (!isMissingPart(failure)) throw failure
    const { instead, spare } = this.props
    return (
      <>
        {instead}
        {!spare && <Missing />}
      </>
    )
  }
}

/** Somebody types, or reads what lies over the page. */
function isBusy(): boolean {
  const field = document.activeElement?.matches('input, textarea, select, [contenteditable]')
  return field === true || document.querySelector('[role=dialog], [role=alertdialog]') !== null
}

function Missing() {
  const t = useWords()
  const { again, isAway } = useComeBack(() => !isBusy())
  return (
    <div className={css.missing} role="alert">
      <h2>{t('app.missing.title')}</h2>
      <p>{t(isAway ? 'app.offline' : 'app.missing.stays')}</p>
      <Button onPress={again}>{t('app.missing.again')}</Button>
    </div>
  )
}
