import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type Role } from '@kring/shared/meeting'
import { ROLE_TABLE } from '@kring/shared/role-table'
import { expect, test } from 'vitest'

const NAMES: Readonly<Record<Role, string>> = {
  facilitator: 'process coach',
  participant: 'participant',
  observer: 'observer',
  screen: 'screen',
  schoolLeader: 'school leader',
  visitor: 'visitor',
}

test('METHODS §2 the words of the table of roles are those of the page', () => {
  const page = readFileSync(join(import.meta.dirname, '../shared/METHODS.md'), 'utf8')
  const section = page.slice(page.indexOf('## 2.'), page.indexOf('## 3.'))
  for (const role of ROLES) {
    const row = section.split('\n').find((line) => line.startsWith(`| **${NAMES[role]}**`))
    const keeps = row?.split('|').at(-2)?.split(';')
    expect(Object.keys(ROLE_TABLE[role]), role).toEqual(keeps?.map((part) => part.trim()))
  }
})
