import { mayDo } from '@kring/shared/affordances'
import { fits, tidy } from '@kring/shared/basis/text'
import { type Agreement, agreementsOf, KEPT } from '@kring/shared/capabilities/agree/agreement'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { Check, X } from 'lucide-react'
import type { FormEvent } from 'react'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useDryRun, useMe, useMeeting, useSay, useTyped } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import { NamesNoticed } from '../parts/NamesNoticed.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import walls from '../parts/walls.module.css'
import styles from './Agreements.module.css'
import { OneLine } from './OneLine.tsx'

/** On one's own device. */
export function AgreementsNow({ isLead }: NowProps) {
  return (
    <>
      {isLead && <Lead />}
      <Agreements />
    </>
  )
}

/** How the group talks: whether it kept to what it agreed, and what it agrees anew. */
export function Agreements() {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const agreements = agreementsOf(useActivity())
  const mayWrite = mayDo(meeting, 'agreement.set', me.id) === undefined
  const refused = useDryRun()('agreement.set', { agreement: newId(), text: '.' })
  const { phase } = usePhase()
  const { makes = false, reads = false } = usedIn(phase, 'agree') ?? {}
  return (
    <section className={styles.agreements}>
      {(makes || reads) && <Aim mayWrite={mayWrite} />}
      <h2>{t(makes ? 'together.ours' : 'together.agreements')}</h2>
      {agreements.length === 0 && !makes && <p className={styles.soft}>{t('together.agreementsNone')}</p>}
      <ul>
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <One agreement={agreement} mayWrite={mayWrite} looksBack={!makes && !reads} />
          </li>
        ))}
      </ul>
      {refused === undefined && <NewAgreement />}
      {refused === 'agreement.tooMany' && <p className={styles.soft}>{t('together.agreementsFull')}</p>}
    </section>
  )
}

/** What the group wants to reach with what it agrees. */
function Aim({ mayWrite }: { mayWrite: boolean }) {
  const t = useWords()
  const say = useSay()
  const { id, aim } = useActivity()
  return (
    <OneLine
      field={`aim.${id}`}
      label={t('together.aim')}
      value={aim}
      most={LIMITS.text}
      mayWrite={mayWrite}
      put={(text) => say('agreement.aim', { text })}
    />
  )
}

type OneProps = {
  agreement: Agreement
  mayWrite: boolean
  /** Whether the group says whether it kept to it; else it has just made it. */
  looksBack: boolean
}

function One({ agreement, mayWrite, looksBack }: OneProps) {
  const { id, text, kept, example = '', earlier, isClosed } = agreement
  const t = useWords()
  const say = useSay()
  return (
    <article className={styles.one} data-closed={isClosed}>
      <p className={styles.text} dir="auto" translate="yes">
        <span>{text}</span>
        {isClosed && <span className={styles.soft}>{` (${t('together.closed')})`}</span>}
      </p>
      {mayWrite && (
        <IconButton
          label={t('together.agreementRemove', { agreement: text })}
          onPress={() => say('agreement.remove', { agreement: id })}
        >
          <X aria-hidden />
        </IconButton>
      )}
      {!looksBack && kept !== '' && (
        <p className={styles.earlier}>{t('together.keptSaid', { kept: t(`together.kept.${kept}`) })}</p>
      )}
      {earlier !== undefined && <p className={styles.earlier}>{t(`together.earlier.${earlier}`)}</p>}
      <div className={styles.kept}>
        {looksBack && (
          <RadioCards
            label={t('together.keptAsk', { agreement: text })}
            labelHidden
            value={kept === '' ? null : kept}
            onChange={(now) => say('agreement.rate', { agreement: id, kept: now })}
            options={KEPT.map((one) => ({ id: one, title: t(`together.kept.${one}`) }))}
            isDisabled={!mayWrite || isClosed}
          />
        )}
        {mayWrite && (
          <Button
            variant="plain"
            onPress={() => say('agreement.close', { agreement: id, closed: !isClosed })}
          >
            {t(isClosed ? 'together.reopen' : 'together.close')}
          </Button>
        )}
      </div>
      {looksBack && kept !== '' && (
        <div className={styles.wide}>
          <OneLine
            field={`example.${id}`}
            label={t('together.example')}
            value={example}
            most={LIMITS.example}
            mayWrite={mayWrite && !isClosed}
            put={(now) => say('agreement.rate', { agreement: id, kept, example: now })}
          />
        </div>
      )}
    </article>
  )
}

function NewAgreement() {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const [typed, setTyped] = useTyped(`agreement.${activity.id}`)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (say('agreement.set', { agreement: newId(), text: tidy(typed) })) setTyped('')
  }
  return (
    <form className={styles.line} onSubmit={add}>
      <TextField
        label={t('together.agreement')}
        value={typed}
        onChange={setTyped}
        most={LIMITS.text}
        optional
        enterKeyHint="done"
      />
      <Button type="submit" variant="soft" isDisabled={tidy(typed) === '' || !fits(typed, LIMITS.text)}>
        {t('together.agreementAdd')}
      </Button>
      <NamesNoticed text={typed} />
    </form>
  )
}

/** On the wall, beside what comes next: what was agreed, and whether the group kept to it. */
export function AgreementsPanel() {
  const t = useWords()
  const agreements = agreementsOf(useActivity()).filter(({ isClosed }) => !isClosed)
  if (agreements.length === 0) return null
  return (
    <section>
      <h2 className={walls.soft}>{t('together.agreements')}</h2>
      <ul className={walls.actions} data-brief>
        {agreements.map(({ id, text, kept }) => (
          <li key={id}>
            <Check aria-hidden />
            <div>
              <strong dir="auto" translate="yes">
                {text}
              </strong>
              {kept !== '' && <span>{t(`together.kept.${kept}`)}</span>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
