import { expect, test } from 'vitest'
import { looks, paired, waits } from '../attacks/paired.ts'
import { Api } from '../simulation/api.ts'
import { goTo } from '../simulation/phases.ts'
import { openRaw, sayRaw } from '../simulation/raw-socket.ts'
import { newChildServer } from '../simulation/server.ts'
import { beginScenario, FINAL, LONG, rate, revealAndMove, TAKEN_BACK, writeInSilence } from './scenario.ts'

test('the log of the built server at its loudest holds no text, no name, no token, no code, no key', async () => {
  const server = await newChildServer({ logLevel: 'trace' })
  const scenario = await beginScenario(server)
  const { gathering, people, members } = scenario
  await writeInSilence(scenario)
  await revealAndMove(scenario)
  await goTo('check', people.facilitator, Object.values(people))
  await rate(scenario, [['anna', 'concern']], true)
  // What goes wrong is logged too, and must not quote anything.
  const { token, meeting } = people.anna.access
  const api = new Api(server.origin)
  await sayRaw(openRaw(server.origin(), people.anna.access, 'notebook'), Buffer.from(`zqraw-anna ${token}`))
  await openRaw(server.origin(), { meeting, token: `${token}x` }, 'notebook').goodbye
  await api.call('GET', `/api/meetings/${meeting}?token=${token}`, { token: `${token}x` })
  await api.call('POST', '/api/join', { body: `{"code": "${gathering.made.code}", "name": "zqbroken` })
  await api.call('POST', '/api/join', { body: { code: 'ZZZZZZ', name: 'zqunknown' } })
  const waiting = await waits(api, 'screen')
  await looks(api, { meeting, token }, waiting.code)
  const wall = await paired(api, gathering.made, 'screen')
  people.anna.write('zqbad', { id: 'zqbad', n: 1, kind: 'zqkind', text: 'zqtext' })
  await people.anna.receipt('zqbad')
  await server.stop()

  const output = server.output()
  expect(output, 'the log is really on').toContain('/api/meetings')
  const hidden = [
    ...Object.values(FINAL),
    ...Object.values(LONG),
    ...Object.values(TAKEN_BACK).flat(),
    ...Object.keys(members).map((role) => `Naam-${role}-9Qw`),
    ...Object.values(people).map(({ access }) => access.token),
    ...Object.values(people).map(({ access }) => access.token.split('.')[1] as string),
    waiting.code,
    waiting.secret,
    waiting.sign.join(','),
    wall.token,
    gathering.made.code,
    gathering.made.facilitatorKey,
    'Wat helpt ons verder',
    'Samen',
    'Hierom',
    'zqraw',
    'zqbroken',
    'zqunknown',
    'zqkind',
    'zqtext',
  ]
  for (const text of hidden) expect(output.includes(text), `the log holds "${text}"`).toBe(false)
})
