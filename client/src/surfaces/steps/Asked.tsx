import { askedNow } from '@kring/shared/capabilities/steps/asked'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import styles from './Asked.module.css'

/** A question of the coach to all, on the wall or on a device, until it is taken off. What speaks it is the Announcer. */
export function Asked({ size }: { size: 'wall' | 'device' }) {
  const asked = askedNow(useActivity())
  return (
    <div className={styles.asked} data-size={size} data-asked={asked !== undefined}>
      {asked && (
        <p dir="auto" translate="yes">
          <Breakable text={asked.text} />
        </p>
      )}
    </div>
  )
}
