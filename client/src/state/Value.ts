import { useSyncExternalStore } from 'react'

/** A value that tells when it became another one; what changes often stays out of React until somebody uses it. */
export class Value<T> {
  private readonly callbacks = new Set<() => void>()

  constructor(private value: T) {}

  get(): T {
    return this.value
  }

  set(value: T): void {
    if (Object.is(value, this.value)) return
    this.value = value
    for (const callback of [...this.callbacks]) callback()
  }

  /** @returns the undo */
  readonly subscribe = (callback: () => void): (() => void) => {
    this.callbacks.add(callback)
    return () => this.callbacks.delete(callback)
  }

  readonly snapshot = (): T => this.value
}

/** @returns the value now; the component draws again when it is another one. */
export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.snapshot)
}
