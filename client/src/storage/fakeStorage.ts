/** What a browser keeps, for tests. @returns a storage that begins empty */
export function fakeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  }
}

/** @returns a browser's databases that open whenever they are asked to */
export function fakeDatabases(): Pick<IDBFactory, 'open' | 'deleteDatabase'> {
  const open = () => {
    const asked = { result: { close: () => {} }, onsuccess: () => {} }
    queueMicrotask(() => asked.onsuccess())
    return asked as unknown as IDBOpenDBRequest
  }
  return { open, deleteDatabase: open }
}
