import {
  type Announcements,
  DndContext,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { LIMITS } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import { Plus } from 'lucide-react'
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { newId } from '../../meeting/newId.ts'
import {
  type Chain,
  type ChainProblem,
  changed,
  type Link,
  looksAt,
  methodAt,
  minutesOf,
  moved,
  newLink,
  withLink,
} from '../../planning/chain.ts'
import { sayProblem } from '../../planning/sayProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { ChainPicture } from './ChainPicture.tsx'
import { LinkRow } from './LinkRow.tsx'
import css from './PlanPage.module.css'

type Props = { chain: Chain; onChain: Dispatch<SetStateAction<Chain>>; problem: ChainProblem | undefined }

/** Where an activity stands now is told in the words of this page, however it was moved. */
const SAID_ELSEWHERE: Announcements = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** A finger rests this long before it lifts an activity, so that the page still scrolls; in ms. */
const TOUCH_REST = 220

/** The meeting as it is planned: what it is for, and its activities in order. */
export function ChainEditor({ chain, onChain, problem }: Props) {
  const t = useWords()
  const text = useText()
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_REST, tolerance: 8 } }),
  )
  const { links } = chain
  const all = links.length
  // Only what came along from an earlier meeting has a field; emptied it stays.
  const [came] = useState({ steps: chain.steps !== '', parked: chain.parked !== '' })
  const nameOf = (link: Link) => text(methodAt(link).title)
  const at = typeof problem === 'object' ? problem : undefined
  const errorAt = (field: string) =>
    at && at.link === undefined && at.problem.field === field ? sayProblem(at.problem, t) : undefined
  const place = (id: string, to: number) => {
    const next = moved(chain, id, to)
    const link = links.find((one) => one.id === id)
    if (next === chain || !link) return
    onChain(next)
    setSaid(t('plan.moved', { name: nameOf(link), place: to + 1, all }))
  }
  const add = (method: (typeof METHODS)[number]) =>
    onChain((now) => withLink(now, newLink(newId(), method, now.language)))
  const drop = (link: Link) => {
    onChain((now) => ({ ...now, links: now.links.filter(({ id }) => id !== link.id) }))
    setSaid(t('plan.dropped', { name: nameOf(link) }))
    list.current?.focus()
  }
  // Where it is wrong may be far down.
  useEffect(() => {
    if (problem) list.current?.closest('form')?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problem])
  return (
    <>
      <ChainPicture steps={links} />
      <p>
        <strong>{t('plan.sum', { count: minutesOf(chain) })}</strong>{' '}
        <span className={css.soft}>{t('plan.sumHelp')}</span>
      </p>
      <div className={css.shared}>
        {looksAt(chain, 'goals') && (
          <TextField
            label={t('plan.goals')}
            value={chain.goals}
            onChange={(goals) => onChain((now) => ({ ...now, goals }))}
            lines={3}
            optional
            help={t('plan.goalsHelp', { most: LIMITS.goals })}
            error={errorAt('goals')}
          />
        )}
        {looksAt(chain, 'agreements') && (
          <TextField
            label={t('plan.agreements')}
            value={chain.agreements}
            onChange={(agreements) => onChain((now) => ({ ...now, agreements }))}
            lines={3}
            optional
            help={t('plan.agreementsHelp')}
            error={errorAt('agreements')}
          />
        )}
        {came.steps && looksAt(chain, 'steps') && (
          <TextField
            label={t('plan.steps')}
            value={chain.steps}
            onChange={(steps) => onChain((now) => ({ ...now, steps }))}
            lines={3}
            optional
            help={t('plan.stepsHelp')}
            error={errorAt('steps')}
          />
        )}
        {came.parked && (
          <TextField
            label={t('plan.parked')}
            value={chain.parked}
            onChange={(parked) => onChain((now) => ({ ...now, parked }))}
            lines={3}
            optional
            help={t('plan.parkedHelp')}
            error={errorAt('parked')}
          />
        )}
      </div>
      <section className={css.part}>
        <h2>{t('plan.order')}</h2>
        <p className={css.soft}>{t('plan.orderHelp')}</p>
        <DndContext
          sensors={sensors}
          accessibility={{
            announcements: SAID_ELSEWHERE,
            screenReaderInstructions: { draggable: t('plan.orderHelp') },
          }}
          onDragEnd={({ active, over }) => {
            if (over)
              place(
                String(active.id),
                links.findIndex(({ id }) => id === over.id),
              )
          }}
        >
          <ol ref={list} tabIndex={-1} className={css.links} aria-label={t('plan.order')}>
            {links.map((link, index) => (
              <LinkRow
                key={link.id}
                link={link}
                place={index}
                all={all}
                problem={at?.link === link.id ? at.problem : undefined}
                onLink={(change) =>
                  onChain((now) =>
                    changed(now, link.id, typeof change === 'function' ? change : () => change),
                  )
                }
                onMove={(to) => place(link.id, to)}
                onDrop={() => drop(link)}
              />
            ))}
          </ol>
        </DndContext>
        {problem === 'empty' && <p role="alert">{t('plan.empty')}</p>}
        {all < LIMITS.activities ? (
          <div>
            <Menu
              label={t('plan.add')}
              trigger={<Button icon={<Plus />}>{t('plan.add')}</Button>}
              entries={METHODS.map((method) => ({
                id: method.id,
                label: text(method.title),
                help: text(method.offer),
                onAction: () => add(method),
              }))}
            />
          </div>
        ) : (
          <p className={css.soft}>{t('plan.full', { most: LIMITS.activities })}</p>
        )}
        <p className="sr-only" role="status">
          {said}
        </p>
      </section>
    </>
  )
}
