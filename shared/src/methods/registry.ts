import type { Method } from './method.ts'

const registered = new Map<string, Method>()
const told: ((method: Method) => void)[] = []

/**
 * From now on these methods are known here. Where meetings are kept all of them are (all.ts); a browser registers those of
 * its meeting, before it shows or judges any of it.
 */
export function registerMethods(methods: readonly Method[]): void {
  for (const method of methods) {
    registered.set(method.id, method)
    for (const tell of told) tell(method)
  }
}

/** @returns the method with this id, or undefined where it is not known */
export function methodOf(id: string): Method | undefined {
  return registered.get(id)
}

/** @param tell called with each method that is known here, and with each that will be */
export function withEachMethod(tell: (method: Method) => void): void {
  told.push(tell)
  for (const method of registered.values()) tell(method)
}
