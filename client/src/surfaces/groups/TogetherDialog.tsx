import { takeable, takesCards } from '@kring/shared/capabilities/agenda/along'
import { takingMethods } from '@kring/shared/capabilities/agenda/taking'
import { partsOf } from '@kring/shared/groups'
import { coreOf } from '@kring/shared/harvest/harvest'
import { type Activity, inAgenda } from '@kring/shared/meeting'
import { METHODS } from '@kring/shared/methods/all'
import { methodOf } from '@kring/shared/methods/registry'
import { useState } from 'react'
import { inParts } from '../../meeting/inParts.ts'
import { newId } from '../../meeting/newId.ts'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './Groups.module.css'

/** Stands before the id of a method of which a new activity is begun. */
const FRESH = 'new '
/** Methods in which cards of another activity have a place, what usually follows first. */
const TAKING = takingMethods(METHODS)

/** What groups chose, each for itself, becomes the cards of one activity of all. */
export function TogetherDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const whole = useWhole()
  const here = whole.activities[whole.current]
  const parts = partsOf(whole, whole.current)
  const targets = inAgenda(whole).filter((one) => one.id !== whole.current && takesCards(one))
  const [wanted, setWanted] = useState<string>(targets[0]?.id ?? FRESH + TAKING[0]?.id)
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(parts.flatMap((part) => coreOf(part).map(({ id }) => keyOf(part, id)))),
  )
  const chosen = (part: Activity) => [...takeable(part).keys()].filter((id) => picked.has(keyOf(part, id)))
  const count = parts.reduce((sum, part) => sum + chosen(part).length, 0)
  const toggle = (key: string) =>
    setPicked((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]))
  const lay = () => {
    const fresh = TAKING.find(({ id }) => wanted === FRESH + id)
    const to = fresh ? newId() : wanted
    const question = here?.question ?? ''
    const added = { added: to, question, settings: {}, to: (here?.order ?? 0) + 1 }
    const isThere = !fresh || say('agenda.add', { ...added, method: fresh.id })
    const isLaid = isThere && parts.every((part) => bring(part, to))
    notify(isLaid ? t('groups.together.done', { count }) : t('groups.together.failed'))
    onClose()
  }
  const bring = (part: Activity, to: string) => {
    const items = chosen(part)
    const said = { to, from: part.id, becomes: 'cards' } as const
    return inParts(items).every((some) => say('agenda.bring', { ...said, items: some }))
  }
  const options = targets.map(({ id, method, question }) => {
    const title = methodOf(method)?.title ?? { nl: method, en: method }
    return { id, title: `${text(title)}: ${question}` }
  })
  return (
    <Dialog
      title={t('groups.together.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" isDisabled={count === 0} onPress={lay}>
          {t('groups.together.do')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p>{t('groups.together.why')}</p>
        <Select
          label={t('groups.together.to')}
          value={wanted}
          onChange={setWanted}
          options={[
            ...options,
            ...TAKING.map(({ id, title }) => ({
              id: FRESH + id,
              title: t('groups.together.fresh', { method: text(title) }),
            })),
          ]}
        />
        {parts.map((part) => {
          const all = [...takeable(part)]
          return (
            <fieldset key={part.id} className={styles.picks}>
              <legend>{t('groups.group', { number: part.part?.group ?? 0 })}</legend>
              {all.length === 0 && <p className={styles.soft}>{t('groups.together.nothing')}</p>}
              {all.map(([id, { label, text: more }]) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={picked.has(keyOf(part, id))}
                    onChange={() => toggle(keyOf(part, id))}
                  />
                  <span dir="auto" translate="yes">
                    {label}
                    {more && <small>{more}</small>}
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
    </Dialog>
  )
}

function keyOf(part: Activity, item: string): string {
  return `${part.id} ${item}`
}
