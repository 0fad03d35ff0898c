import { METHODS } from '@kring/shared/methods/all'
import type { Method } from '@kring/shared/methods/method'
import { minutesPlanned } from '@kring/shared/methods/recipes'
import { WANTS } from '@kring/shared/methods/wants'
import { minutesToPrepare, PREPARE } from '@kring/shared/prepare/prepare'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { MethodPicture } from '../../planning/MethodPicture.tsx'
import { PreparePicture } from '../../prepare/PreparePicture.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { TopBar } from '../../ui/TopBar.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import css from './GalleryPage.module.css'
import { isFound } from './isFound.ts'

/** Every method that can be run, by what a group wants of it, with what its table looks like and why one would choose it. */
export function GalleryPage() {
  const t = useWords()
  const text = useText()
  const [sought, setSought] = useState('')
  const shown = METHODS.filter((method) => isFound(method, sought))
  const isNothing = shown.length === 0 && !isFound(PREPARE, sought)
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
        <div className={css.search}>
          <TextField label={t('create.search')} value={sought} onChange={setSought} />
        </div>
        <p role="status" className={css.lead}>
          {isNothing && t('create.notFound', { sought: sought.trim() })}
        </p>
        <div className={css.wants}>
          {WANTS.map(({ id, title }) => {
            const methods = shown.filter(({ wants }) => wants === id)
            const isAlone = PREPARE.wants === id && isFound(PREPARE, sought)
            return (
              (methods.length > 0 || isAlone) && (
                <section key={id} aria-labelledby={`want-${id}`}>
                  <h2 id={`want-${id}`} className={css.want}>
                    {text(title)}
                  </h2>
                  <ul className={css.methods}>
                    {methods.map((method) => (
                      <Tile key={method.id} method={method} />
                    ))}
                    {isAlone && <OwnTile />}
                  </ul>
                </section>
              )
            )
          })}
        </div>
      </main>
    </>
  )
}

function Tile({ method }: { method: Method }) {
  const t = useWords()
  const text = useText()
  const [least, most] = method.people
  return (
    <TileOf
      to={`/new/${method.id}`}
      about={method}
      picture={<MethodPicture method={method} />}
      size={t('create.size', { count: minutesPlanned(method), least, most })}
      choose={t('create.choose', { method: text(method.title) })}
    />
  )
}

/** What one does for oneself stands among the methods of groups, and says so. */
function OwnTile() {
  const t = useWords()
  return (
    <TileOf
      to="/prepare"
      about={PREPARE}
      picture={<PreparePicture />}
      size={t('create.alone', { count: minutesToPrepare() })}
      choose={t('create.chooseAlone')}
    />
  )
}

type TileProps = {
  to: string
  about: Pick<Method, 'title' | 'why' | 'offer'>
  picture: ReactNode
  size: string
  choose: string
}

function TileOf({ to, about, picture, size, choose }: TileProps) {
  const text = useText()
  return (
    <li>
      <Link href={to} className={css.method ?? ''}>
        <span className={css.picture}>{picture}</span>
        <span className={css.words}>
          <span className={css.offer}>{text(about.offer)}</span>
          <span className={css.name}>{text(about.title)}</span>
          <span className={css.why}>{text(about.why)}</span>
          <span className={css.size}>{size}</span>
          <span className={css.choose}>{choose}</span>
        </span>
      </Link>
    </li>
  )
}
