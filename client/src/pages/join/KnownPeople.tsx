import type { KnownAnswer } from '@kring/shared/protocol/api'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './JoinPage.module.css'

type Props = {
  known: KnownAnswer['known']
  /** Which of them one is; empty for none. */
  onChoice: (member: string) => void
  onBack: () => void
}

/** People of this name are in the meeting and not connected: is one of them the person who comes in now? */
export function KnownPeople({ known, onChoice, onBack }: Props) {
  const t = useWords()
  const [first] = known
  const isOne = known.length === 1
  return (
    <section className={css.form}>
      <h1>{isOne && first ? t('entry.known.one', { name: first.name }) : t('entry.known.more')}</h1>
      <p className={css.lead}>{t('entry.known.why')}</p>
      {known.map(({ member, name }, at) => (
        <Button
          key={member}
          variant={isOne ? 'primary' : 'soft'}
          size="large"
          wide
          autoFocus={at === 0}
          onPress={() => onChoice(member)}
        >
          {isOne ? t('entry.known.yes') : t('entry.known.yesAs', { name })}
        </Button>
      ))}
      <Button size="large" wide onPress={() => onChoice('')}>
        {t('entry.known.no')}
      </Button>
      <Button variant="plain" onPress={onBack}>
        {t('entry.known.otherName')}
      </Button>
    </section>
  )
}
