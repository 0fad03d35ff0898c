import { mayDo } from '@kring/shared/affordances'
import { type Wording, wordsOf } from '@kring/shared/capabilities/wording/wording'
import { Lightbulb, PencilLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { useActivity, useMe, useMeeting, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../words/useWords.ts'
import { Examples } from './Examples.tsx'
import { useWording } from './useWording.ts'
import styles from './Wording.module.css'
import { WordingForm } from './WordingForm.tsx'

/** The question in the middle with what it makes one ask and what it was before, and the others beside it. */
export function Drafts() {
  const t = useWords()
  const meeting = useMeeting()
  const me = useMe()
  const wording = useWording()
  const [adding, setAdding] = useState(false)
  if (!wording) return null
  const { middle, others } = wording
  const mayWord = mayDo(meeting, 'wording.say', me.id) === undefined
  return (
    <section className={styles.drafts}>
      {middle ? (
        <Middle key={middle.id} middle={middle} mayWord={mayWord} />
      ) : (
        <p className={styles.soft}>{t('wording.noDraft')}</p>
      )}
      {others.length > 0 && <Others others={others} />}
      {adding ? (
        <WordingForm onClose={() => setAdding(false)} />
      ) : (
        mayWord && (
          <Button variant={middle ? 'quiet' : 'soft'} icon={<Plus />} onPress={() => setAdding(true)}>
            {t('wording.add')}
          </Button>
        )
      )}
      <Examples />
    </section>
  )
}

function Middle({ middle, mayWord }: { middle: Wording; mayWord: boolean }) {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const wording = useWording()
  const [changing, setChanging] = useState(false)
  const words = wordsOf(middle)
  const hints = wording?.use.hints?.(words, settings) ?? []
  return (
    <article className={styles.one}>
      <p className={styles.text} dir="auto" translate="yes">
        {words}
      </p>
      <Earlier of={middle} />
      {changing ? (
        <WordingForm of={middle} onClose={() => setChanging(false)} />
      ) : (
        mayWord && (
          <div className={styles.buttons}>
            <Button variant="soft" icon={<PencilLine />} onPress={() => setChanging(true)}>
              {t('wording.reword')}
            </Button>
          </div>
        )
      )}
      {hints.length > 0 && (
        <div className={styles.hints}>
          <h4>{t('wording.hints')}</h4>
          <ul>
            {hints.map(({ id, title }) => (
              <li key={id}>
                <Lightbulb aria-hidden size={18} />
                <span>{text(title)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  )
}

/** What it was in other words: folded, and never lost. */
export function Earlier({ of }: { of: Wording }) {
  const t = useWords()
  const before = of.texts.slice(0, -1)
  if (before.length === 0) return null
  return (
    <details className={styles.fold}>
      <summary>{t('wording.earlier', { count: before.length })}</summary>
      <ol className={styles.earlier}>
        {before.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: versions only ever come at the end
          <li key={at} dir="auto" translate="yes">
            {text}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** Whoever says which one lies in the middle sees the others; for the rest that one comes first, and what is asked of it. */
function Others({ others }: { others: readonly Wording[] }) {
  const t = useWords()
  const me = useMe()
  const meeting = useMeeting()
  const maySteer = mayDo(meeting, 'wording.middle', me.id) === undefined
  if (maySteer)
    return (
      <>
        <h3>{t('wording.others')}</h3>
        <OtherList others={others} maySteer />
      </>
    )
  return (
    <details className={styles.fold}>
      <summary>{t('wording.othersFolded', { count: others.length })}</summary>
      <OtherList others={others} maySteer={false} />
    </details>
  )
}

function OtherList({ others, maySteer }: { others: readonly Wording[]; maySteer: boolean }) {
  return (
    <ul className={styles.others}>
      {others.map((one) => (
        <Other key={one.id} one={one} maySteer={maySteer} />
      ))}
    </ul>
  )
}

function Other({ one, maySteer }: { one: Wording; maySteer: boolean }) {
  const t = useWords()
  const say = useSay()
  const text = wordsOf(one)
  return (
    <li>
      <p dir="auto" translate="yes">
        {text}
      </p>
      {one.parked && <span className={styles.soft}>{t('wording.parked')}</span>}
      <Earlier of={one} />
      {maySteer && (
        <div className={styles.buttons}>
          <Button
            variant="soft"
            aria-label={t('wording.middle', { text })}
            onPress={() => say('wording.middle', { wording: one.id })}
          >
            {t('wording.middleShort')}
          </Button>
          {!one.parked && (
            <Button
              variant="plain"
              aria-label={t('wording.parkThis', { text })}
              onPress={() => say('wording.park', { wording: one.id, parked: true })}
            >
              {t('wording.park')}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
