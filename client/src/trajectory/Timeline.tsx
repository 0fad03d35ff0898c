import type { Held, Trajectory } from '@kring/shared/trajectory/trajectory'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { SectionPart } from '../harvest/SectionPart.tsx'
import { sentenceOf } from '../meeting/api.ts'
import { dropFromTrajectory, type OwnTrajectory } from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/Notice.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useText, useWords } from '../words/useWords.ts'
import { methodTitle } from './methodTitle.ts'
import css from './TrajectoryPage.module.css'

type Props = { own: OwnTrajectory; trajectory: Trajectory; onChanged: () => void }

/** The way a group went, meeting after meeting, each with what it left. */
export function Timeline({ own, trajectory: { meetings }, onChanged }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [dropping, setDropping] = useState<Held>()
  const drop = async () => {
    if (!dropping) return
    try {
      await dropFromTrajectory(own, dropping.meeting)
      setDropping(undefined)
      onChanged()
    } catch (failure) {
      notify(sentenceOf(failure, t('trajectory.failed')))
    }
  }
  return (
    <section className={css.part}>
      <h2>{t('trajectory.timeline')}</h2>
      {meetings.length === 0 && <p className={css.soft}>{t('trajectory.empty')}</p>}
      <ol className={css.timeline}>
        {meetings.map((held) => (
          <li key={held.meeting}>
            <p className={css.when}>
              <time dateTime={new Date(held.at).toISOString()}>{readableDate(held.at, language, true)}</time>
              <span>{t('trajectory.people', { count: held.people })}</span>
            </p>
            <h3 dir="auto" translate="yes">
              <Breakable text={titleOf(held) || t('trajectory.meeting')} />
            </h3>
            <Done held={held} />
            <StepsDone lines={held.stepsDone ?? []} />
            <details className={css.harvest}>
              <summary>{t('trajectory.harvest')}</summary>
              <HarvestOf held={held} />
              <Button
                variant="plain"
                aria-label={t('trajectory.dropThis', {
                  title: titleOf(held) || t('trajectory.meeting'),
                  date: readableDate(held.at, language),
                })}
                onPress={() => setDropping(held)}
              >
                {t('trajectory.drop')}
              </Button>
            </details>
          </li>
        ))}
      </ol>
      <Dialog
        title={t('trajectory.dropSure')}
        isOpen={dropping !== undefined}
        insists
        onClose={() => setDropping(undefined)}
        actions={
          <>
            <Button onPress={() => setDropping(undefined)}>{t('trajectory.cancel')}</Button>
            <Button variant="danger" onPress={() => void drop()}>
              {t('trajectory.drop')}
            </Button>
          </>
        }
      >
        <p>{t('trajectory.dropWhy')}</p>
      </Dialog>
    </section>
  )
}

/** What was done, and about what. */
function Done({ held: { snapshots } }: { held: Held }) {
  const t = useWords()
  const text = useText()
  return (
    <ul className={css.done}>
      {snapshots.map(({ method, question, group }) => (
        <li key={`${method} ${question} ${group ?? ''}`}>
          <strong>
            {group === undefined
              ? methodTitle(method, text)
              : t('trajectory.ofGroup', { method: methodTitle(method, text), group })}
          </strong>
          <span dir="auto" translate="yes">
            <Breakable text={question} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What people were going to do an earlier time, and did. */
function StepsDone({ lines }: { lines: readonly string[] }) {
  const t = useWords()
  if (lines.length === 0) return null
  return (
    <>
      <h4>{t('trajectory.stepsDone')}</h4>
      <ul className={css.ticked}>
        {lines.map((line) => (
          <li key={line}>
            <Check aria-hidden size={18} />
            <span dir="auto" translate="yes">
              <Breakable text={line} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function HarvestOf({ held: { page } }: { held: Held }) {
  return page.chapters.map(({ activity, title, question, sections }) => (
    <article key={activity ?? ''} className={css.chapter}>
      {title && (
        <header>
          <h4>{title}</h4>
          <p dir="auto" translate="yes">
            <Breakable text={question} />
          </p>
        </header>
      )}
      {sections.map((section) => (
        <SectionPart
          key={section.id + section.title}
          section={section}
          isUnder
          language={page.language}
          after={() => null}
        />
      ))}
    </article>
  ))
}

function titleOf({ title, page }: Held): string {
  return title || page.title
}
