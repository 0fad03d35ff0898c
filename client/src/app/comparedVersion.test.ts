import { PROTOCOL_VERSION } from '@kring/shared/protocol/wire'
import { expect, test } from 'vitest'
import { heardVersion, hearVersion, onVersion } from '../meeting/version.ts'
import { comparedVersion } from './comparedVersion.ts'

test('a page of the build the server hands out is at home', () => {
  expect(comparedVersion(`${PROTOCOL_VERSION} Ab-1_c`, 'Ab-1_c')).toBeUndefined()
})

test('a page of another build is told, older or newer alike; the two understand each other', () => {
  const said = `${PROTOCOL_VERSION} Ab-1_c`
  expect(comparedVersion(said, 'Zz-9')).toEqual({ said, isStranger: false })
})

test('a server that hands out no page, and a page that was not built, know nothing of builds', () => {
  expect(comparedVersion(String(PROTOCOL_VERSION), 'Ab-1_c')).toBeUndefined()
  expect(comparedVersion(`${PROTOCOL_VERSION} Ab-1_c`, undefined)).toBeUndefined()
  expect(comparedVersion(undefined, 'Ab-1_c')).toBeUndefined()
})

test('with another protocol the two do not understand each other, whichever of them is the older', () => {
  for (const other of [PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1]) {
    const said = `${other} Ab-1_c`
    expect(comparedVersion(said, 'Ab-1_c')).toEqual({ said, isStranger: true })
  }
})

test('who listens is told once of what the server says, and a proxy that answers in its place says nothing', () => {
  let told = 0
  const end = onVersion(() => told++)
  for (const said of ['1 a', '1 a', null, '2 b']) hearVersion(said)
  expect([told, heardVersion()]).toEqual([2, '2 b'])
  end()
})
