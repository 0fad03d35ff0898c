import { PREPARE_LIMITS } from '@kring/shared/prepare/fields'
import { titleOf } from '@kring/shared/prepare/page'
import { minutesToPrepare, PREPARE } from '@kring/shared/prepare/prepare'
import { Plus } from 'lucide-react'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { isForgetful } from '../storage/kept.ts'
import { Button } from '../ui/Button.tsx'
import { TopBar } from '../ui/TopBar.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useText, useWords } from '../words/useWords.ts'
import css from './Prepare.module.css'
import { beginPreparation, hasRoom, usePreparations } from './preparations.ts'

/** The conversations somebody prepares on this device, and how to begin another. */
export function PreparePage() {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  const [, go] = useLocation()
  const preparations = usePreparations()
  useEffect(() => {
    document.title = `${text(PREPARE.title)} · ${t('app.name')}`
  }, [t, text])
  return (
    <>
      <TopBar />
      <main className={css.page}>
        <header className={css.head}>
          <h1>{text(PREPARE.title)}</h1>
          <p className={css.lead}>{text(PREPARE.why)}</p>
          <p className={css.soft}>{t('prepare.lead', { count: minutesToPrepare() })}</p>
        </header>
        {isForgetful() && <p role="status">{t('prepare.forgetful')}</p>}
        <div className={css.buttons}>
          <Button
            variant="primary"
            size="large"
            icon={<Plus />}
            isDisabled={!hasRoom()}
            onPress={() => go(`/prepare/${beginPreparation()}`)}
          >
            {t('prepare.begin')}
          </Button>
        </div>
        {!hasRoom() && <p>{t('prepare.full', { count: PREPARE_LIMITS.preparations })}</p>}
        <section className={css.part}>
          <h2>{t('prepare.yours')}</h2>
          {preparations.length === 0 && <p className={css.soft}>{t('prepare.none')}</p>}
          <ul className={css.list}>
            {preparations.map((one) => (
              <li key={one.id}>
                <Link href={`/prepare/${one.id}`} className={css.entry ?? ''}>
                  <span className={css.name} dir="auto" translate="yes">
                    <Breakable text={titleOf(one, language)} />
                  </span>
                  <span className={css.soft}>
                    {one.on
                      ? t('prepare.onDay', { day: readableDate(one.on, language) })
                      : t('prepare.madeOn', { day: readableDate(one.createdAt, language) })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </>
  )
}
