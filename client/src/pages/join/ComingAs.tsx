import type { ComingRole } from '@kring/shared/meeting'
import { useWords } from '../../words/useWords.ts'
import css from './JoinPage.module.css'

type Props = { role: ComingRole | undefined; onRole: (role: ComingRole | undefined) => void }

const ALL = ['participant', 'schoolLeader', 'visitor'] as const

/** As what somebody comes, who does not come as most do. */
export function ComingAs({ role: chosen, onRole }: Props) {
  const t = useWords()
  return (
    <fieldset className={css.as}>
      <legend className="sr-only">{t('entry.comingAs.title')}</legend>
      {ALL.map((one) => (
        <label key={one} className={css.leader}>
          <input
            type="radio"
            name="comingAs"
            checked={(chosen ?? 'participant') === one}
            onChange={() => onRole(one === 'participant' ? undefined : one)}
          />
          <span>
            <span>{t(`entry.comingAs.${one}`)}</span>
            <small>{t(`entry.comingAs.${one}Help`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
