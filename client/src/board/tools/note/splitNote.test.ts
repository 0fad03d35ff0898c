import { fits } from '@kring/shared/basis/text'
import { noteText } from '@kring/shared/ground/note-size'
import { LIMITS } from '@kring/shared/meeting'
import { describe, expect, it } from 'vitest'
import { splitNote } from './splitNote.ts'

describe('what is typed on a note', () => {
  it('is its label when it is short', () => {
    expect(splitNote('  Samen lezen ')).toEqual([{ label: 'Samen lezen', text: '' }])
  })

  it('goes on as text where the label ends, by words', () => {
    expect(splitNote('Kinderen die elkaar voorlezen in de eigen taal')).toEqual([
      { label: 'Kinderen die elkaar', text: 'voorlezen in de eigen taal' },
    ])
  })

  it('has its text on the lines after the first', () => {
    const note = { label: 'Rust', text: 'Elke ochtend tien minuten' }
    expect(splitNote(noteText(note))).toEqual([note])
  })

  it('goes on in other notes rather than being lost', () => {
    const typed = Array.from({ length: 60 }, (_, index) => `woord${index}`).join(' ')
    const notes = splitNote(typed)
    expect(notes.length).toBeGreaterThan(1)
    expect(notes.map(({ label, text }) => `${label} ${text}`.trim()).join(' ')).toBe(typed)
  })

  it('cuts a word that is longer than a label', () => {
    const [note] = splitNote('Meervoudigepersoonlijkheidsstoornis')
    expect(note).toEqual({ label: 'Meervoudigepersoonlijkheidss', text: 'toornis' })
  })

  it('never cuts within a joined character, and makes no note that is too long to be kept', () => {
    const family = '👩‍👩‍👧‍👦'
    const notes = splitNote(family.repeat(60))
    expect(notes.map(({ label, text }) => label + text).join('')).toBe(family.repeat(60))
    for (const { label, text } of notes) {
      expect(fits(label, LIMITS.label) && fits(text, LIMITS.text)).toBe(true)
      expect(label.replaceAll(family, '')).toBe('')
    }
  })

  it('keeps all of a very long line', () => {
    const typed = Array.from({ length: 4000 }, (_, index) => `woord\u00a0${index}`).join('  ')
    const notes = splitNote(typed)
    expect(notes.map(({ label, text }) => `${label} ${text}`.trim()).join(' ')).toBe(
      typed.replace(/\s+/g, ' '),
    )
  })

  it('is no note without anything to read', () => {
    expect(splitNote(' \n ')).toEqual([])
  })
})
