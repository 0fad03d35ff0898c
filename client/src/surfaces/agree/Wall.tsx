import { agreementsOf } from '@kring/shared/capabilities/agree/agreement'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTask } from '../parts/WallTask.tsx'
import walls from '../parts/walls.module.css'
import styles from './Agreements.module.css'
import { useMirrored } from './useMirrored.ts'

/** What the group agreed on how it talks, large: what for, and whether it kept to it; at the end, too, what it saw in itself. */
export function AgreementsLarge() {
  const t = useWords()
  const activity = useActivity()
  const { phase } = usePhase()
  const { makes = false, reads = false } = usedIn(phase, 'agree') ?? {}
  const agreements = agreementsOf(activity).filter(({ isClosed }) => !isClosed || !makes)
  const aim = makes || reads ? activity.aim : ''
  const mirrored = useMirrored()
  const content = JSON.stringify([aim, agreements, mirrored])
  const { ref, scale } = useFitting(content, 0)
  return (
    <section ref={ref} className={styles.large} style={{ '--fit': scale }}>
      {reads &&
        mirrored.map(({ id, title, lines }) => (
          <section key={id} className={styles.mirrored}>
            <h2>{t('together.aspect', { aspect: title })}</h2>
            <dl>
              {lines.map((line) => (
                <div key={line.id}>
                  <dt>
                    <Breakable text={line.title} />
                  </dt>
                  <dd>{line.said}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      {aim !== '' && (
        <p className={styles.aim}>
          <span>{t('together.aim')}</span>
          <strong dir="auto" translate="yes">
            <Breakable text={aim} />
          </strong>
        </p>
      )}
      {agreements.length === 0 && (
        <p className={walls.soft}>{t(makes ? 'together.oursNone' : 'together.agreementsNone')}</p>
      )}
      <ul>
        {agreements.map(({ id, text, kept, example, earlier, isClosed }) => (
          <li key={id} data-closed={isClosed}>
            <strong dir="auto" translate="yes">
              <Breakable text={text} />
            </strong>
            {kept !== '' ? (
              <span>{t('together.keptSaid', { kept: t(`together.kept.${kept}`) })}</span>
            ) : (
              earlier !== undefined && <span>{t(`together.earlier.${earlier}`)}</span>
            )}
            {isClosed && <span>{t('together.closed')}</span>}
            {example && (
              <em dir="auto" translate="yes">
                <Breakable text={example} />
              </em>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** For all to read. */
export function AgreeWall({ panel, controls }: WallProps) {
  return (
    <Wall
      panel={
        <>
          <WallTask />
          {panel}
        </>
      }
      controls={controls}
    >
      <AgreementsLarge />
    </Wall>
  )
}
