import { METHODS } from '@kring/shared/methods/all'
import { MethodPicture } from '../../planning/MethodPicture.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import css from './ChainPicture.module.css'

type Props = { steps: readonly { method: string; minutes: number }[] }

/** A meeting as one sees it at a glance: its activities in order, each as wide as it takes long. */
export function ChainPicture({ steps }: Props) {
  const t = useWords()
  const text = useText()
  return (
    <ol className={css.chain}>
      {steps.map(({ method: id, minutes }, index) => {
        const method = METHODS.find((one) => one.id === id)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same method may come twice, and each is where it is
          <li key={index} style={{ flexGrow: Math.sqrt(minutes) }}>
            {method && (
              <span className={css.picture}>
                <MethodPicture method={method} />
              </span>
            )}
            <strong>{method && text(method.title)}</strong>
            <span>{t('plan.minutes', { count: minutes })}</span>
          </li>
        )
      })}
    </ol>
  )
}
