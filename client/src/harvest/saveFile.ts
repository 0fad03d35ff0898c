/** Hands the person a file under this name. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** @returns a file name people recognise: the day and the question, in plain letters. */
export function fileName(question: string, at: number, extension: string): string {
  const plain = question
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48)
  const day = new Date(at).toISOString().slice(0, 10)
  return `kring-${day}-${plain || 'oogst'}.${extension}`
}
