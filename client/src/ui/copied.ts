/**
 * Copies a text. On plain http there is no clipboard to ask; then a selected text is copied the old way.
 * @returns whether it is on the clipboard now
 */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedBySelecting(text)
  }
}

function copiedBySelecting(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  // Inside what is open: a dialog keeps the focus to itself.
  ;(before?.closest('[role=dialog], dialog') ?? document.body).append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isCopied
}
