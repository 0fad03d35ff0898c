import { fits, tidy } from '@kring/shared/basis/text'
import { coreOf } from '@kring/shared/harvest/harvest'
import { type Card, type CardId, LIMITS, looseCards } from '@kring/shared/meeting'
import { type Crossing, tableOf } from '@kring/shared/methods/table'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { byZone } from '../../cards/byZone.ts'
import { newId } from '../../meeting/newId.ts'
import { useActivity, useMethod, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { PlainButton } from '../../ui/PlainButton.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Breakable } from '../../words/Breakable.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { ownSentence, sentenceIn, UNTOUCHED } from './begunSentence.ts'
import styles from './Crossings.module.css'

/** One card of each side, and the question the two begin; people make it their own and keep it. */
export function CrossingMaker({ crossing }: { crossing: Crossing }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const say = useSay()
  const chosen = useDraft(`pair.${activity.id}`, { from: '', across: '' })
  const { from, across } = chosen.fields
  const [kept, setKept] = useState(false)
  // Another pair begins another question; what people wrote about the first stays with it.
  const typed = useDraft(`crossing.${activity.id}.${from}.${across}`, UNTOUCHED)
  const method = useMethod()
  const loose = byZone(
    method,
    activity,
    looseCards(activity).filter((card) => !card.parked),
  ).flatMap((group) => group.cards)
  const inside = loose.filter((card) => crossing.from.includes(card.zone))
  const outside = loose.filter((card) => crossing.with.includes(card.zone))
  const one = inside.find(({ id }) => id === from)
  const other = outside.find(({ id }) => id === across)
  const begun = one && other ? text(crossing.sentence(one, other)) : ''
  const sentence = sentenceIn(typed.fields, begun)
  const question = useRef<HTMLDivElement>(null)
  const pair = one && other ? `${one.id} ${other.id}` : ''
  useEffect(() => {
    // On a phone the question begins below the fold.
    if (pair) question.current?.scrollIntoView({ block: 'center' })
  }, [pair])
  const choose = (side: 'from' | 'across') => (card: CardId) => {
    chosen.change({ [side]: card })
    setKept(false)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!one || !other) return
    const about = { card: one.id, across: other.id, text: tidy(sentence) }
    if (!say('action.set', { action: newId(), type: 'question', owner: '', due: '', ...about })) return
    typed.forget()
    chosen.forget()
    setKept(true)
  }
  return (
    <form className={styles.maker} onSubmit={save}>
      <p className={styles.soft} role="status">
        {kept ? t('sorting.cross.saved') : t('sorting.cross.none')}
      </p>
      <div className={styles.sides}>
        <Side label={t('sorting.cross.inside')} cards={inside} chosen={one} onChoose={choose('from')} />
        <Side label={t('sorting.cross.outside')} cards={outside} chosen={other} onChoose={choose('across')} />
      </div>
      {one && other && (
        <div ref={question} className={styles.question}>
          <TextField
            label={t('sorting.cross.sentence')}
            value={sentence}
            onChange={(words) => typed.change(ownSentence(words))}
            lines={3}
            most={LIMITS.text}
          />
          <Button
            type="submit"
            variant="soft"
            wide
            isDisabled={tidy(sentence) === '' || !fits(sentence, LIMITS.text)}
          >
            {t('sorting.cross.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

/** With more cards than this those the group did not choose stand in a list. */
const FEW = 6

type SideProps = {
  label: string
  cards: readonly Card[]
  chosen: Card | undefined
  onChoose: (card: CardId) => void
}

/** The cards of one side: what the group chose lies ready, the rest is one tap further. */
function Side({ label, cards, chosen, onChoose }: SideProps) {
  const t = useWords()
  const text = useText()
  const id = useId()
  const activity = useActivity()
  const method = useMethod()
  const core = coreOf(activity)
  const first = cards.filter((card) => core.includes(card))
  const near = cards.length <= FEW || first.length === 0 ? cards : first
  const far = cards.filter((card) => !near.includes(card))
  const zone = (card: Card) => text(tableOf(method).zoneTitle(activity.settings, card.zone))
  const shown = chosen && far.includes(chosen) ? [...near, chosen] : near
  return (
    <fieldset className={styles.side} aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      {shown.map((card) => (
        <PlainButton
          key={card.id}
          action={card.id}
          aria-pressed={card === chosen}
          onPress={() => onChoose(card.id)}
        >
          <strong dir="auto" translate="yes">
            <Breakable text={card.label} />
          </strong>
          <span>{zone(card)}</span>
        </PlainButton>
      ))}
      {far.length > 0 && (
        <Select
          label={t('sorting.cross.other')}
          labelHidden
          value={null}
          placeholder={t('sorting.cross.other')}
          onChange={onChoose}
          options={far.map((card) => ({ id: card.id, title: `${card.label} (${zone(card).toLowerCase()})` }))}
        />
      )}
    </fieldset>
  )
}
