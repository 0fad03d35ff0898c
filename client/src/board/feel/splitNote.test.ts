import { describe, expect, it } from 'vitest'
import { joinNote, splitNote } from './splitNote.ts'

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
    expect(splitNote(joinNote(note))).toEqual([note])
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

  it('is no note without anything to read', () => {
    expect(splitNote(' \n ')).toEqual([])
  })
})
