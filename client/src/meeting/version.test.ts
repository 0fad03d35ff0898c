import { PROTOCOL_VERSION } from '@kring/shared/protocol/wire'
import { expect, test } from 'vitest'
import { compared, hearVersion, onOtherVersion, otherVersion } from './version.ts'

test('a page of the build the server hands out is at home', () => {
  expect(compared(`${PROTOCOL_VERSION} Ab-1_c`, 'Ab-1_c')).toBeUndefined()
})

test('a page of another build is told, older or newer alike; it still understands', () => {
  const said = `${PROTOCOL_VERSION} Ab-1_c`
  expect(compared(said, 'Zz-9')).toEqual({ said, isStranger: false })
})

test('a server that hands out no page, and a page that was not built, know nothing of builds', () => {
  expect(compared(String(PROTOCOL_VERSION), 'Ab-1_c')).toBeUndefined()
  expect(compared(`${PROTOCOL_VERSION} Ab-1_c`, undefined)).toBeUndefined()
})

test('with another protocol the two do not understand each other, whichever of them is the older', () => {
  for (const other of [PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1])
    expect(compared(`${other} Ab-1_c`, 'Ab-1_c')).toEqual({ said: `${other} Ab-1_c`, isStranger: true })
})

test('who listens is told once of another version, and once that it is over', () => {
  let told = 0
  const end = onOtherVersion(() => told++)
  hearVersion(`${PROTOCOL_VERSION + 1}`)
  hearVersion(`${PROTOCOL_VERSION + 1}`)
  // A proxy that answers in place of the server says nothing about it.
  hearVersion(null)
  expect([told, otherVersion()?.isStranger]).toEqual([1, true])
  hearVersion(`${PROTOCOL_VERSION}`)
  expect([told, otherVersion()]).toEqual([2, undefined])
  end()
})
