import { fits, tidy } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useEffect } from 'react'
import { useActivity, useDryRun, useMe, useSay } from '../../meeting/session.ts'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useUnsaid } from './useUnsaid.ts'
import { TooFew, Voices } from './Voices.tsx'

/** ms after the last letter that what stands there is said. */
const PAUSE = 700

/** What one writes until everybody is ready, said as it is typed; then what all wrote. */
export function HiddenText() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const { said, phase } = useActivity()
  const most = usedIn(usePhase().phase, 'say')?.most ?? LIMITS.word
  const own = said[me.id]
  const [typed, setTyped] = useUnsaid(own?.text ?? '')
  const text = tidy(typed)
  const { stamp } = phase
  const refused = useDryRun()('word.show', { text: '', stamp })
  const isDue = refused === undefined && text !== (own?.text ?? '') && fits(text, most)
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => say('word.show', { text, stamp }), PAUSE)
    return () => clearTimeout(timer)
  }, [isDue, text, stamp, say])
  // Who may say nothing more, or only looks on, reads what lies there.
  if (refused !== undefined) return <Voices />
  return (
    <>
      <TextField
        label={t('together.write')}
        value={typed}
        onChange={setTyped}
        onBlur={() => isDue && say('word.show', { text, stamp })}
        most={most}
        lines={3}
        optional
        help={t('together.writeHelp')}
      />
      <TooFew />
    </>
  )
}
