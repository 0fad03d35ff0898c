import { fits, tidy } from '@kring/shared/basis/text'
import type { PairAsk, PairSentence } from '@kring/shared/capabilities/pairs/pairs'
import { type Card, type CardId, LIMITS, type MemberId, type ZoneId } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import type { FormEvent } from 'react'
import { useActivity, useMethod, useSay } from '../../meeting/session.ts'
import { useDraft } from '../../meeting/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { aboutOthers, ownSentence, sentenceIn, UNTOUCHED } from '../followUp/begunSentence.ts'
import styles from './Pairs.module.css'

type Props = {
  ask: PairAsk
  /** What the pair keeps now. */
  kept: PairSentence | undefined
  /** The cards of both sides, where it is about two. */
  sides: readonly [readonly Card[], readonly Card[]] | undefined
  as: MemberId | undefined
  onClose: () => void
}

/** One sentence of a pair: two cards where it crosses some, and words that begin with what these two ask. */
export function SentenceEditor({ ask, kept, sides, as, onClose }: Props) {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const activity = useActivity()
  const { crossing } = tableOf(useMethod())
  const start = {
    ...(kept ? ownSentence(kept.text) : UNTOUCHED),
    card: kept?.card ?? sides?.[0][0]?.id ?? '',
    across: kept?.across ?? sides?.[1][0]?.id ?? '',
  }
  const draft = useDraft(`pair.${activity.id}.${as ?? ''}.${ask.id}`, start)
  const { card, across } = draft.fields
  const one = sides?.[0].find(({ id }) => id === card)
  const other = sides?.[1].find(({ id }) => id === across)
  const begun = crossing && one && other ? text(crossing.sentence(one, other)) : ''
  const sentence = sentenceIn(draft.fields, begun)
  const isWhole = tidy(sentence) !== '' && fits(sentence, LIMITS.text) && (!sides || (one && other))
  const keep = (words: string) => {
    const about = sides && words !== '' ? { card, across } : {}
    if (!say('pair.write', { ask: ask.id, text: words, ...about }, { as })) return
    draft.forget()
    onClose()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) keep(tidy(sentence))
  }
  return (
    <form className={styles.editor} onSubmit={save}>
      <h3>{text(ask.title)}</h3>
      {sides && (
        <div className={styles.sides}>
          <Side
            zone={ask.crosses?.from}
            cards={sides[0]}
            chosen={one}
            onChoose={(id) => draft.change({ ...aboutOthers(draft.fields), card: id })}
          />
          <Side
            zone={ask.crosses?.with}
            cards={sides[1]}
            chosen={other}
            onChoose={(id) => draft.change({ ...aboutOthers(draft.fields), across: id })}
          />
        </div>
      )}
      {kept && draft.isTyped && kept.text !== tidy(sentence) && (
        <p className={styles.soft} dir="auto" translate="yes">
          {t('sorting.pairs.stands', { sentence: kept.text })}
        </p>
      )}
      <TextField
        label={t('sorting.pairs.sentence')}
        value={sentence}
        onChange={(typed) => draft.change(ownSentence(typed))}
        lines={3}
        most={LIMITS.text}
        autoFocus
      />
      <div className={styles.buttons}>
        {kept ? (
          <Button variant="plain" onPress={() => keep('')}>
            {t('surfaces.common.remove')}
          </Button>
        ) : (
          <Button variant="plain" onPress={onClose}>
            {t('sorting.pairs.later')}
          </Button>
        )}
        <Button type="submit" variant="primary" isDisabled={!isWhole}>
          {t('surfaces.common.save')}
        </Button>
      </div>
    </form>
  )
}

type SideProps = {
  zone: ZoneId | undefined
  cards: readonly Card[]
  chosen: Card | undefined
  onChoose: (card: CardId) => void
}

/** The cards of one side, to choose from. */
function Side({ zone = '', cards, chosen, onChoose }: SideProps) {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const { zoneTitle } = tableOf(useMethod())
  return (
    <Select
      label={text(zoneTitle(settings, zone))}
      value={chosen?.id ?? null}
      placeholder={t('sorting.cross.other')}
      onChange={onChoose}
      options={cards.map(({ id, label }) => ({ id, title: label }))}
    />
  )
}
