import { takeable, takesCards } from '@kring/shared/capabilities/agenda/along'
import { coreOf } from '@kring/shared/harvest/harvest'
import { type Activity, type ActivityId, inAgenda, type ZoneId } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import { useState } from 'react'
import { inParts } from '../../meeting/inParts.ts'
import { useSay, useWhole } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/Notice.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Select } from '../../ui/Select.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import styles from './AgendaDialog.module.css'

type Props = {
  from: ActivityId
  /** Where it goes, when that is known already. */
  to?: ActivityId
  /** It is to go into a method that is not on the agenda yet. */
  onElsewhere: () => void
  onClose: () => void
}

/** What one activity left becomes the cards or the question of another one, which has not begun. */
export function BringDialog({ from, to, onElsewhere, onClose }: Props) {
  const t = useWords()
  const text = useText()
  const meeting = useWhole()
  const say = useSay()
  const source = meeting.activities[from]
  const targets = inAgenda(meeting).filter(({ id, phase }) => id !== from && phase.stamp === 1)
  const [wanted, setWanted] = useState(to)
  const target = targets.find(({ id }) => id === wanted) ?? targets[0]
  const canLie = target !== undefined && takesCards(target)
  const [how, setHow] = useState<'cards' | 'question'>('cards')
  const becomes = canLie ? how : 'question'
  const [zone, setZone] = useState<ZoneId>()
  const [picked, setPicked] = useState<readonly string[]>(() =>
    source ? coreOf(source).map(({ id }) => id) : [],
  )
  if (!source) return null
  const open = takeable(source)
  const items = picked.filter((id) => open.has(id)).slice(becomes === 'question' ? -1 : 0)
  const zones = target && canLie ? zonesOf(target) : []
  const place = zones.find(({ id }) => id === zone)?.id ?? zones[0]?.id
  const bring = () => {
    if (!target || items.length === 0) return
    const said = {
      to: target.id,
      from,
      becomes,
      ...(becomes === 'cards' && place !== undefined && { zone: place }),
    }
    if (!inParts(items).every((part) => say('agenda.bring', { ...said, items: part }))) return
    notify(
      becomes === 'question'
        ? t('steer.agenda.bring.asked')
        : t('steer.agenda.bring.done', { count: items.length }),
    )
    onClose()
  }
  const toggle = (id: string) =>
    setPicked((now) => {
      if (becomes === 'question') return [id]
      return now.includes(id) ? now.filter((one) => one !== id) : [...now, id]
    })
  return (
    <Dialog
      title={t('steer.agenda.bring.title')}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        target && (
          <Button variant="primary" isDisabled={items.length === 0} onPress={bring}>
            {t('steer.agenda.bring.do')}
          </Button>
        )
      }
    >
      <div className={styles.form}>
        {target ? (
          <Select
            label={t('steer.agenda.bring.to')}
            value={target.id}
            onChange={setWanted}
            options={targets.map(({ id, method, question }) => ({
              id,
              title: [text(methodOf(method)?.title ?? { nl: method, en: method }), question].join(': '),
            }))}
          />
        ) : (
          <p>{t('steer.agenda.bring.nowhere')}</p>
        )}
        <Button onPress={onElsewhere}>{t('steer.agenda.bring.elsewhere')}</Button>
        {target && (
          <>
            {canLie && (
              <RadioCards
                label={t('steer.agenda.bring.becomes')}
                value={becomes}
                onChange={setHow}
                options={[
                  { id: 'cards', title: t('steer.agenda.bring.cards') },
                  { id: 'question', title: t('steer.agenda.bring.question') },
                ]}
              />
            )}
            {becomes === 'cards' && zones.length > 1 && (
              <Select
                label={t('steer.agenda.bring.zone')}
                value={place ?? null}
                onChange={setZone}
                options={zones.map(({ id, title }) => ({ id, title: text(title) }))}
              />
            )}
            {grouped(source).map(({ group, ids }) => (
              <fieldset key={group} className={styles.picks}>
                <legend>{t(`steer.agenda.bring.${group}`)}</legend>
                {ids.map((id) => (
                  <label key={id}>
                    <input
                      type={becomes === 'question' ? 'radio' : 'checkbox'}
                      checked={items.includes(id)}
                      onChange={() => toggle(id)}
                    />
                    <span dir="auto" translate="yes">
                      {open.get(id)?.label}
                      {open.get(id)?.text && <small>{open.get(id)?.text}</small>}
                    </span>
                  </label>
                ))}
              </fieldset>
            ))}
            {items.length === 0 && <p className={styles.soft}>{t('steer.agenda.bring.none')}</p>}
          </>
        )}
      </div>
    </Dialog>
  )
}

function zonesOf({ method: id, settings }: Activity) {
  const method = methodOf(id)
  const table = method && tableOf(method)
  return (table?.brought?.(settings) ?? []).map((zone) => ({
    id: zone,
    title: table?.zoneTitle(settings, zone) ?? { nl: zone, en: zone },
  }))
}

/** What may be taken along, by what the group did with it: what it chose first. */
function grouped(source: Activity) {
  const chosen = new Set(coreOf(source).map(({ id }) => id))
  const groupOf = (id: string) => {
    if (chosen.has(id)) return 'chosen'
    const card = source.cards[id]
    if (!card) return 'questions'
    return card.parked ? 'parked' : 'others'
  }
  const all = [...takeable(source).keys()]
  return (['chosen', 'questions', 'parked', 'others'] as const)
    .map((group) => ({ group, ids: all.filter((id) => groupOf(id) === group) }))
    .filter(({ ids }) => ids.length > 0)
}
