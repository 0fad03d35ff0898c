import type { Page } from 'playwright-core'

/** @returns words that go on on another line without a hyphen, where both pieces are letters */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isLetter = (character: string) => /\p{L}/u.test(character)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { currentNode } = texts
      const text = currentNode.textContent ?? ''
      const of = currentNode.parentElement
      if (!of || !text.trim() || !of.checkVisibility() || of.closest('.sr-only')) continue
      const at = document.createRange()
      const topOf = (index: number) => {
        at.setStart(currentNode, index)
        at.setEnd(currentNode, index + 1)
        return at.getClientRects()[0]?.top
      }
      for (let index = 1; index < text.length; index++) {
        if (!isLetter(text[index - 1] ?? '') || !isLetter(text[index] ?? '')) continue
        const [before, next] = [topOf(index - 1), topOf(index)]
        if (before === undefined || next === undefined || next <= before + 2) continue
        found.push(`${text.slice(Math.max(0, index - 14), index)}/${text.slice(index, index + 14)}`)
      }
    }
    return [...new Set(found)]
  })
}
