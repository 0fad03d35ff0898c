import { fits, tidy } from '@kring/shared/basis/text'
import {
  areEven,
  MOST_POINTS,
  POINT_KINDS,
  POINT_TITLES,
  type PointKind,
  pointField,
} from '@kring/shared/capabilities/points/points'
import { visitOf } from '@kring/shared/capabilities/visit/visit'
import { type Activity, LIMITS } from '@kring/shared/meeting'
import { usedIn, usedNow } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { Smartphone } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useOwnNotes } from '../../meeting/ownNotes.ts'
import { useActivity, useClock, useDryRun, useMe, useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { NamesNoticed } from '../parts/NamesNoticed.tsx'
import styles from './Visit.module.css'

const MINUTE = 60_000

/**
 * What whoever looks on writes down for themselves, on this device, whatever lies on the table; and what they choose of it
 * to give back. Nothing of it leaves the device until they show it.
 */
export function VisitNotes() {
  const me = useMe()
  const visited = visitOf(useWhole(), me.id)
  const opening = useOpening(visited)
  const isOver = useIsOver(visited)
  if (!visited?.visit) return null
  if (isOver) return <Given />
  return opening.wait > 0 ? (
    <Listening wait={opening.wait} onOpen={opening.open} />
  ) : (
    <>
      <Notes activity={visited.id} fields={fieldsOf(visited)} />
      <Choice visited={visited} />
    </>
  )
}

/** Whether the group went on with what was given back, and nothing of one's own was kept. */
function useIsOver(visited: Activity | undefined): boolean {
  const [notes] = useOwnNotes()
  if (!visited || usedNow(visited, 'note') || Object.keys(visited.points).length === 0) return false
  return fieldsOf(visited).every(({ id }) => !notes[visited.id]?.[id]?.text)
}

function Given() {
  const t = useWords()
  return (
    <section className={styles.own}>
      <p>{t('visit.given')}</p>
    </section>
  )
}

/** Minutes in which one only listens; advice, which one may pass over (METHODS D19). */
function useOpening(visited: Activity | undefined): { wait: number; open: () => void } {
  const now = useClock()
  const [early, setEarly] = useState(false)
  const [, look] = useState(0)
  const uses = methodOf(visited?.method ?? '')?.phases.flatMap((phase) => usedIn(phase, 'visit') ?? []) ?? []
  const since = visited?.visit?.since ?? 0
  const left = since + (uses[0]?.listens ?? 0) * MINUTE - now()
  const wait = early || left <= 0 ? 0 : Math.ceil(left / MINUTE)
  useEffect(() => {
    if (wait === 0) return
    const timer = setTimeout(() => look((times) => times + 1), left % MINUTE || MINUTE)
    return () => clearTimeout(timer)
  })
  return { wait, open: () => setEarly(true) }
}

function Listening({ wait, onOpen }: { wait: number; onOpen: () => void }) {
  const t = useWords()
  return (
    <section className={styles.own}>
      <p>{t('visit.wait', { count: wait })}</p>
      <Button variant="plain" onPress={onOpen}>
        {t('visit.open')}
      </Button>
    </section>
  )
}

type Field = { readonly id: string; readonly title: { nl: string; en: string } }

/** What is written down aspect by aspect, not what is chosen of it. */
function fieldsOf({ method }: Activity): readonly Field[] {
  const phases = methodOf(method)?.phases ?? []
  return phases.flatMap((phase) => usedIn(phase, 'note') ?? []).find(({ looksOn }) => looksOn)?.fields ?? []
}

function Notes({ activity, fields }: { activity: string; fields: readonly Field[] }) {
  const t = useWords()
  const text = useText()
  const [notes, setNote] = useOwnNotes()
  return (
    <section className={styles.own}>
      <h2>{t('visit.notes')}</h2>
      <p className={styles.place}>
        <Smartphone aria-hidden />
        <span>{t('own.place')}</span>
      </p>
      {fields.map(({ id, title }) => (
        <TextField
          key={id}
          label={text(title)}
          value={notes[activity]?.[id]?.text ?? ''}
          onChange={(typed) => setNote(activity, id, { text: typed })}
          lines={2}
        />
      ))}
    </section>
  )
}

/** As many strengths as improvements, one to three; shown when the group is ready for it. */
function Choice({ visited }: { visited: Activity }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const { id, points } = useActivity()
  const [notes, setNote] = useOwnNotes()
  const [added, setAdded] = useState(1)
  const [keeps, setKeeps] = useState(false)
  const own = notes[visited.id] ?? {}
  const said = (kind: PointKind, number: number) => own[pointField(kind, number)]?.text ?? ''
  const numbers = Array.from({ length: MOST_POINTS }, (_, index) => index + 1)
  const written = (kind: PointKind) =>
    numbers.map((number) => tidy(said(kind, number))).filter((one) => one !== '')
  const [strengths, improvements] = [written('strength'), written('improvement')]
  const rows = Math.max(
    added,
    ...numbers.filter((number) => POINT_KINDS.some((kind) => said(kind, number) !== '')),
  )
  const isEven = areEven(strengths.length, improvements.length)
  const isShort = [...strengths, ...improvements].every((one) => fits(one, LIMITS.text))
  const refused = useDryRun()('points.show', { strengths: ['.'], improvements: ['.'] })
  const isShown = id === visited.id && Object.keys(points).length > 0
  const show = () => {
    if (!say('points.show', { strengths, improvements }) || keeps) return
    for (const field of fieldsOf(visited)) setNote(visited.id, field.id, { text: '' })
  }
  return (
    <section className={styles.own}>
      <h2>{t('visit.choice')}</h2>
      <p className={styles.soft}>{t('visit.choiceHelp')}</p>
      {POINT_KINDS.map((kind) => (
        <fieldset key={kind} className={styles.kind}>
          <legend>{text(POINT_TITLES[kind])}</legend>
          {numbers.slice(0, rows).map((number) => (
            <div key={number} className={styles.point}>
              <TextField
                label={`${text(POINT_TITLES[kind])} ${number}`}
                labelHidden
                value={said(kind, number)}
                onChange={(typed) => setNote(visited.id, pointField(kind, number), { text: typed })}
                lines={2}
                most={LIMITS.text}
              />
              <NamesNoticed text={said(kind, number)} />
            </div>
          ))}
        </fieldset>
      ))}
      {rows < MOST_POINTS && (
        <Button variant="plain" onPress={() => setAdded(rows + 1)}>
          {t('visit.more')}
        </Button>
      )}
      <p role="status" className={styles.soft}>
        {isEven
          ? t('visit.even')
          : t('visit.uneven', { strong: strengths.length, better: improvements.length })}
      </p>
      {refused === undefined ? (
        <>
          <label className={styles.keep}>
            <input type="checkbox" checked={keeps} onChange={() => setKeeps(!keeps)} />
            <span>{t('visit.keep')}</span>
          </label>
          <Button variant="primary" size="large" wide isDisabled={!isEven || !isShort} onPress={show}>
            {t(isShown ? 'visit.showAgain' : 'visit.show')}
          </Button>
          {isShown && <p className={styles.soft}>{t('visit.shown')}</p>}
        </>
      ) : (
        <p className={styles.soft}>{t('visit.later')}</p>
      )}
    </section>
  )
}
