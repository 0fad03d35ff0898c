import type { Standing } from '@kring/shared/harvest/release'
import { useMayDo } from '../meeting/asking.ts'
import { useMe, useSay } from '../meeting/session.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

/** How the harvest is looked at: all of it, what leaves the group, or choosing what does. */
export type Form = 'self' | 'share' | 'choose'

/** For whom the harvest is: for the group itself, or to share. */
export function FormChoice({ form, onChoose }: { form: Form; onChoose: (form: Form) => void }) {
  const t = useWords()
  const me = useMe()
  const mayMark = useMayDo('release.mark')
  if (me.role === 'schoolLeader') return null
  return (
    <fieldset className={`${styles.activities} no-print`}>
      <legend className="sr-only">{t('harvest.forWhom')}</legend>
      {(mayMark ? (['self', 'choose', 'share'] as const) : (['self', 'share'] as const)).map((one) => (
        <button key={one} type="button" aria-pressed={form === one} onClick={() => onChoose(one)}>
          <strong>{t(`harvest.forms.${one}`)}</strong>
        </button>
      ))}
    </fieldset>
  )
}

/** What one can do with one item: put it forward to be shared, or say that one would rather not. */
export function ItemRelease({
  item,
  standing,
  form,
}: {
  item: string
  standing: Standing | undefined
  form: Form
}) {
  const t = useWords()
  const say = useSay()
  const mayWithhold = useMayDo('release.withhold')
  if (!standing || form === 'self') return null
  const { ref, state } = standing
  if (form === 'choose') {
    if (state === 'withheld') return <p className={styles.soft}>{t('harvest.withheld')}</p>
    return (
      <label className={styles.release}>
        <input
          type="checkbox"
          aria-label={`${t('harvest.shareThis')}: ${item}`}
          checked={state === 'shared'}
          onChange={(event) => say('release.mark', { refs: [ref], on: event.target.checked })}
        />
        <span>{t('harvest.shareThis')}</span>
      </label>
    )
  }
  if (!mayWithhold || state !== 'shared') return null
  return (
    <div className="no-print">
      <Button
        variant="plain"
        aria-label={t('harvest.ratherNotThis', { item })}
        onPress={() => say('release.withhold', { ref })}
      >
        {t('harvest.ratherNot')}
      </Button>
    </div>
  )
}
