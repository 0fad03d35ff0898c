import type { Page } from 'playwright-core'

export type Place = { x: number; y: number }

/** A board under test, open in a page with so many notes. */
export type OpenCanvas = {
  page: Page
  /** Where the middle of the board is on the page, in CSS pixels: a note lies there. */
  middle: Place
  /** Shows all notes. */
  fit(): Promise<void>
  /** Shows the middle at full size. */
  near(): Promise<void>
  /** Lets these notes be moved by others, thirty times a second, until the returned function is called. */
  others(notes: readonly string[]): Promise<() => Promise<void>>
  /** Takes the pen. */
  pen(): Promise<void>
  close(): Promise<void>
}

export type CanvasUnderTest = {
  name: string
  /** @param count how many notes lie on it */
  open(count: number): Promise<OpenCanvas>
  stop(): Promise<void>
}

/** What people look at: a laptop. */
export const VIEWPORT = { width: 1366, height: 768 } as const
