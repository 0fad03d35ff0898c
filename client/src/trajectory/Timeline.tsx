import { dayOf } from '@kring/shared/basis/day'
import { tidy } from '@kring/shared/basis/text'
import type { Milestone } from '@kring/shared/trajectory/milestone'
import { type Held, type Moment, momentsOf, type Trajectory } from '@kring/shared/trajectory/trajectory'
import { Check, Star } from 'lucide-react'
import { useState } from 'react'
import { SectionPart } from '../harvest/SectionPart.tsx'
import { sentenceOf } from '../meeting/api.ts'
import { dropFromTrajectory, dropMilestone, type OwnTrajectory } from '../meeting/trajectories.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/Notice.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useText, useWords } from '../words/useWords.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import { methodTitle } from './methodTitle.ts'
import css from './TrajectoryPage.module.css'

type Props = { own: OwnTrajectory; trajectory: Trajectory; onChanged: () => void }
type Naming = Pick<Milestone, 'date' | 'text'>

/** The way a group went: its meetings, each with what it left, and what it reached. */
export function Timeline({ own, trajectory, onChanged }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [dropping, setDropping] = useState<Moment>()
  const [naming, setNaming] = useState<Naming>()
  const moments = momentsOf(trajectory)
  const named = new Set(
    moments.flatMap((one) => (one.kind === 'milestone' ? [keyOf(one.milestone.text)] : [])),
  )
  const drop = async () => {
    if (!dropping) return
    try {
      if (dropping.kind === 'meeting') await dropFromTrajectory(own, dropping.held.meeting)
      else await dropMilestone(own, dropping.milestone)
      setDropping(undefined)
      onChanged()
    } catch (failure) {
      notify(sentenceOf(failure, t('trajectory.failed')))
    }
  }
  const isMeeting = dropping?.kind !== 'milestone'
  return (
    <section className={css.part}>
      <h2>{t('trajectory.timeline')}</h2>
      {trajectory.meetings.length === 0 && <p className={css.soft}>{t('trajectory.empty')}</p>}
      <ol className={css.timeline}>
        {moments.map((moment) =>
          moment.kind === 'meeting' ? (
            <li key={moment.held.meeting}>
              <MeetingThere
                held={moment.held}
                isNamed={(line) => named.has(keyOf(line))}
                onName={(text) => setNaming({ text, date: moment.date })}
                onDrop={() => setDropping(moment)}
              />
            </li>
          ) : (
            <li key={moment.milestone.id} className={css.milestone}>
              <Star aria-hidden className={css.star} />
              <p className={css.when}>
                <time dateTime={moment.date}>{readableDate(moment.date, language, true)}</time>
                <span>{t('trajectory.milestone')}</span>
              </p>
              <h3 dir="auto" translate="yes">
                <Breakable text={moment.milestone.text} />
              </h3>
              <Button
                variant="plain"
                aria-label={t('trajectory.milestoneDropThis', { text: moment.milestone.text })}
                onPress={() => setDropping(moment)}
              >
                {t('trajectory.milestoneDrop')}
              </Button>
            </li>
          ),
        )}
      </ol>
      <div className={css.buttons}>
        <Button icon={<Star />} onPress={() => setNaming({ text: '', date: dayOf(Date.now()) })}>
          {t('trajectory.milestoneAdd')}
        </Button>
      </div>
      <p className={css.soft}>{t('trajectory.milestoneHelp')}</p>
      {naming && (
        <MilestoneDialog
          own={own}
          begun={naming}
          onClose={() => setNaming(undefined)}
          onNamed={() => {
            setNaming(undefined)
            onChanged()
          }}
        />
      )}
      <Dialog
        title={t(isMeeting ? 'trajectory.dropSure' : 'trajectory.milestoneDropSure')}
        isOpen={dropping !== undefined}
        insists
        onClose={() => setDropping(undefined)}
        actions={
          <>
            <Button onPress={() => setDropping(undefined)}>{t('trajectory.cancel')}</Button>
            <Button variant="danger" onPress={() => void drop()}>
              {t(isMeeting ? 'trajectory.drop' : 'trajectory.milestoneDrop')}
            </Button>
          </>
        }
      >
        <p>{t(isMeeting ? 'trajectory.dropWhy' : 'trajectory.milestoneDropWhy')}</p>
      </Dialog>
    </section>
  )
}

/** One meeting of the way. */
function MeetingThere({ held, onDrop, ...naming }: { held: Held; onDrop: () => void } & NamingProps) {
  const t = useWords()
  const language = useLanguage()
  const title = titleOf(held) || t('trajectory.meeting')
  return (
    <>
      <p className={css.when}>
        <time dateTime={new Date(held.at).toISOString()}>{readableDate(held.at, language, true)}</time>
        <span>{t('trajectory.people', { count: held.people })}</span>
      </p>
      <h3 dir="auto" translate="yes">
        <Breakable text={title} />
      </h3>
      <Done held={held} />
      <Reached
        title={t('trajectory.stepsDone')}
        lines={held.stepsDone ?? []}
        // A milestone says what was reached, not who would do it and by when.
        isNamed={(line) => naming.isNamed(withoutWho(line))}
        onName={(line) => naming.onName(withoutWho(line))}
      />
      <Reached title={t('trajectory.reached')} lines={held.reached ?? []} {...naming} />
      <details className={css.harvest}>
        <summary>{t('trajectory.harvest')}</summary>
        <HarvestOf held={held} />
        <Button
          variant="plain"
          aria-label={t('trajectory.dropThis', { title, date: readableDate(held.at, language) })}
          onPress={onDrop}
        >
          {t('trajectory.drop')}
        </Button>
      </details>
    </>
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

type NamingProps = {
  /** Whether this is a milestone already. */
  isNamed: (line: string) => boolean
  onName: (line: string) => void
}

/** What the group came to, each of which it can call a milestone. */
function Reached({
  title,
  lines,
  isNamed,
  onName,
}: { title: string; lines: readonly string[] } & NamingProps) {
  const t = useWords()
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className={css.ticked}>
        {lines.map((line) => (
          <li key={line}>
            <Check aria-hidden size={18} />
            <span dir="auto" translate="yes">
              <Breakable text={line} />
            </span>
            {!isNamed(line) && (
              <Button
                variant="plain"
                aria-label={t('trajectory.milestoneOf', { text: line })}
                onPress={() => onName(line)}
              >
                {t('trajectory.milestoneMake')}
              </Button>
            )}
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

function withoutWho(step: string): string {
  return step.split(' · ')[0] ?? step
}

function titleOf({ title, page }: Held): string {
  return title || page.title
}

function keyOf(text: string): string {
  return tidy(text).toLowerCase()
}
