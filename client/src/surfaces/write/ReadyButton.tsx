import { tidy } from '@kring/shared/basis/text'
import type { CardId } from '@kring/shared/meeting'
import { zonesToWrite } from '@kring/shared/methods/phases'
import { useCardLengths } from '../../cards/useCardLengths.ts'
import { useActivity, useMe, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { focusCard } from './CardEditor.tsx'
import { laidBy } from './laidBy.ts'
import { type TypedCard, useTypedCards } from './typedCards.ts'
import { draftsOf, isBlank, same, sayable } from './useOwnCards.ts'

/**
 * The button that says one is ready, and takes it back. What was typed and not said yet is said first; words
 * that no card can carry are pointed out, so that nobody takes for theirs what will not lie on the board.
 */
export function ReadyButton() {
  const t = useWords()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const [typed] = useTypedCards(me.id)
  const lengths = useCardLengths()
  const step = activity.phase.stamp
  // What was hidden until everybody was ready lies there: nobody takes that back; who came later still is to be ready.
  if (Object.keys(activity.voices).length > 0 && activity.ready[me.id]) return null
  if (activity.ready[me.id]) {
    return (
      <Button action={`${step} undo`} onPress={() => say('ready.set', { ready: false })}>
        {t('surfaces.write.readyUndo')}
      </Button>
    )
  }
  const zones = zonesToWrite(activity)
  const drafts = draftsOf(activity, me.id).filter((draft) => zones.includes(draft.zone))
  const zoneOf = ([card, words]: [CardId, TypedCard]) =>
    drafts.find(({ id }) => id === card)?.zone ?? words.zone ?? zones[0] ?? ''
  const typedCards = Object.entries(typed)
    .filter(([card, words]) => {
      const draft = drafts.find((one) => one.id === card)
      return zones.includes(zoneOf([card, words])) && (draft ? !same(words, draft) : !isBlank(words))
    })
    // In the order of the zones: what must come first is then said first.
    .sort((one, other) => zones.indexOf(zoneOf(one)) - zones.indexOf(zoneOf(other)))
  const stuck = typedCards.find(([, words]) => !isBlank(words) && !sayable(words, lengths))
  if (stuck) {
    const bare = tidy(stuck[1].label) === ''
    return (
      <Button action={`${step} stuck`} onPress={() => focusCard(stuck[0], stuck[1], lengths)}>
        {t(bare ? 'surfaces.write.fillFirst' : 'surfaces.write.shortenFirst')}
      </Button>
    )
  }
  const sayCard = (entry: [CardId, TypedCard]) => {
    const [card, words] = entry
    return isBlank(words)
      ? say('card.withdraw', { card })
      : say('card.write', { card, label: tidy(words.label), text: tidy(words.text), zone: zoneOf(entry) })
  }
  const finish = () => {
    if (typedCards.every(sayCard)) say('ready.set', { ready: true })
  }
  const stays = drafts.filter((draft) => !typedCards.some(([card]) => card === draft.id))
  const wrote =
    activity.said[me.id] !== undefined ||
    stays.length > 0 ||
    typedCards.some(([, words]) => !isBlank(words)) ||
    laidBy(activity, me.id).length > 0
  return (
    <Button action={`${step} ready`} variant={wrote ? 'primary' : 'quiet'} onPress={finish}>
      {t(
        zones.length === 0
          ? 'surfaces.write.readyPlain'
          : wrote
            ? 'surfaces.write.readyDo'
            : 'surfaces.write.readyPass',
      )}
    </Button>
  )
}
