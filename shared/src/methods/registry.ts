import type { Method } from './method.ts'

const registered = new Map<string, Method>()

/**
 * From now on these methods are known here. Where meetings are kept all of them are (all.ts); a browser registers those of
 * its meeting, before it shows or judges any of it.
 */
export function registerMethods(methods: readonly Method[]): void {
  for (const method of methods) registered.set(method.id, method)
}

/** @returns the method with this id, or undefined where it is not known */
export function methodOf(id: string): Method | undefined {
  return registered.get(id)
}
