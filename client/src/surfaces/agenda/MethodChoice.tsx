import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { MethodPicture } from '../../planning/MethodPicture.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { useText } from '../../words/useWords.ts'
import styles from './AgendaDialog.module.css'

/** Every method in small: what its table looks like, its name, and when it helps. */
export function MethodChoice({ onChoose }: { onChoose: (method: Method) => void }) {
  const text = useText()
  return (
    <ul className={styles.methods}>
      {METHODS.map((method) => (
        <li key={method.id}>
          <PlainButton onPress={() => onChoose(method)}>
            <MethodPicture method={method} />
            <strong>{text(method.title)}</strong>
            <span>{text(method.offer)}</span>
          </PlainButton>
        </li>
      ))}
    </ul>
  )
}
