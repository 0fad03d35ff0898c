import { type Agenda, agendaAt } from '@kring/shared/agenda'
import { useEffect, useState } from 'react'
import { useClock, useWhole } from '../../meeting/session.ts'

/** How long its minutes may lag behind. ms */
const GLANCE = 10_000

/** @returns the agenda with its times as they are now; it goes on while one looks */
export function useAgenda(): Agenda {
  const meeting = useWhole()
  const now = useClock()
  const [, look] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => look((times) => times + 1), GLANCE)
    return () => clearInterval(timer)
  }, [])
  return agendaAt(meeting, now())
}
