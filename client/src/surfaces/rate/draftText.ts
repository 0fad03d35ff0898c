import type { Answers } from '@kring/shared/capabilities/rate/rating'

/** @returns what this device kept of answers, or undefined for anything else */
export function readAnswers(value: unknown): Answers | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const given = Object.entries(value as Record<string, unknown>)
  const isAnswer = (one: unknown): boolean => {
    if (typeof one !== 'object' || one === null) return false
    const { level, example } = one as { level?: unknown; example?: unknown }
    return typeof level === 'string' && (example === undefined || typeof example === 'string')
  }
  return given.every(([, one]) => isAnswer(one)) ? (value as Answers) : undefined
}

/** @returns the same from text; undefined where nothing is kept */
export function readDraft(text: string): Answers | undefined {
  try {
    return text === '' ? undefined : readAnswers(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** @returns answers as text; the same for the same answers, in whichever order they were given */
export function writeDraft(answers: Answers): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))),
  )
}
