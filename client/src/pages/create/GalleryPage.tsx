import { METHODS } from '@kring/shared/methods/all'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { MethodPicture } from '../../planning/MethodPicture.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import css from './GalleryPage.module.css'

/** Every method that can be run, with what its table looks like and why a group would choose it. */
export function GalleryPage() {
  const t = useWords()
  const text = useText()
  useEffect(() => {
    document.title = `${t('create.title')} · ${t('app.name')}`
  }, [t])
  return (
    <>
      <TopBar />
      <main className={css.page}>
        <h1>{t('create.title')}</h1>
        <p className={css.lead}>{t('create.lead')}</p>
        <Link href="/plan" className={css.whole ?? ''}>
          {t('create.whole')}
        </Link>
        <ul className={css.methods}>
          {METHODS.map((method) => (
            <li key={method.id}>
              <Link href={`/new/${method.id}`} className={css.method ?? ''}>
                <span className={css.picture}>
                  <MethodPicture method={method} />
                </span>
                <span className={css.words}>
                  <span className={css.offer}>{text(method.offer)}</span>
                  <span className={css.name}>{text(method.title)}</span>
                  <span className={css.why}>{text(method.why)}</span>
                  <span className={css.choose}>{t('create.choose', { method: text(method.title) })}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </main>
    </>
  )
}
