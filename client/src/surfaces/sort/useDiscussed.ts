import type { Activity, Card, CardId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { detailsIn } from '@kring/shared/methods/table'
import { useState } from 'react'
import { waiting, workedOn } from '../../cards/asked.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'

type Said = ReadonlyMap<CardId, Card['details']>

/**
 * Where a group says in words why it wants a card.
 * @returns the card it talks about: the one something was said of last, or the first that still lacks something
 */
export function useDiscussed(): Card | undefined {
  const activity = useActivity()
  const method = useMethod()
  const table = asksWords(method, activity) ? workedOn(method, activity) : []
  const [seen, setSeen] = useState<{ said: Said; last: CardId | null }>(() => ({
    said: saidOf(table),
    last: null,
  }))
  const changed = table.find(({ id, details }) => seen.said.get(id) !== details)
  if (changed) setSeen({ said: saidOf(table), last: changed.id })
  return (
    table.find(({ id }) => id === seen.last) ?? (table.length > 0 ? waiting(method, activity)[0] : undefined)
  )
}

function asksWords(method: Method, { settings }: Activity): boolean {
  return detailsIn(method, settings).some(({ type, fixed }) => type === 'text' && !fixed)
}

function saidOf(table: readonly Card[]): Said {
  return new Map(table.map(({ id, details }) => [id, details]))
}
