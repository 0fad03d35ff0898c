import { type RefObject, useLayoutEffect, useRef } from 'react'

/** @returns the newest value, for listeners that stay while it changes. */
export function useNewest<T>(value: T): RefObject<T> {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return newest
}
