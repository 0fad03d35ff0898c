import { expect, test } from 'vitest'
import { Stage } from './stage/stage.ts'

test('a name for a pile, given offline and refused later, is kept through a reload, and given up by its writer alone', async () => {
  const stage = await Stage.open()
  stage.keepsStill()
  const { facilitator, people } = await stage.meeting({ question: 'Wat helpt ons verder?', rounds: 1 }, [
    'Anna',
    'Bram',
  ])
  const [anna, bram] = people as [(typeof people)[0], (typeof people)[0]]
  await facilitator.goesOn('Begin met stil schrijven')
  await anna.writesCard('Rust in de gang')
  await bram.writesCard('Rust op de gang')
  await facilitator.goesOn('Iedereen klaar: leg de kaarten open')
  await anna.sees('Rust op de gang')
  await anna.picksCards(['Rust in de gang', 'Rust op de gang'])
  await anna.presses('Voeg samen')
  const dialog = await anna.dialog('Eén sterkere naam voor deze kaarten')
  await anna.losesNetwork()
  await anna.writes('De nieuwe naam', 'Stilte om te leren', dialog)
  await anna.presses('Stel voor', dialog)
  await dialog.waitFor({ state: 'hidden' })

  await facilitator.goesOn('Begin ronde 1')
  await facilitator.presses('Begin toch', await facilitator.dialog('Er liggen maar 2 kaarten'))
  await anna.findsNetwork()
  const offer = anna.page.getByRole('complementary', { name: 'Dit schreef je, en het werd niet opgenomen' })
  await anna.sees('Stilte om te leren', offer)
  await anna.reloads()
  await anna.sees('Stilte om te leren', offer)
  expect(await offer.getByRole('button', { name: 'Zeg het opnieuw' }).count()).toBe(0)

  await facilitator.jumpsTo(/^Optillen/)
  await anna.seesButton('Zeg het opnieuw', offer)
  await anna.presses('Zeg het opnieuw', offer)
  await bram.sees('Stilte om te leren')
  await offer.waitFor({ state: 'hidden' })
})
