import { coreOf } from '@kring/shared/harvest/harvest'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useCoreHeading } from '../parts/useCoreHeading.ts'
import { useFitting } from '../parts/useFitting.ts'
import styles from '../parts/walls.module.css'

/** More cards than this stand in two columns. */
const ONE_COLUMN = 7

/** What the group goes on with, whole: as many cards as it is, at the size at which all of them find room. */
export function CoreWall() {
  const t = useWords()
  const heading = useCoreHeading()
  const core = coreOf(useActivity())
  const { ref, scale, away } = useFitting(core.map(({ label }) => label).join('\n'), core.length, true)
  const shown = core.slice(0, core.length - away)
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.core} data-columns={core.length > ONE_COLUMN ? 2 : 1}>
        {shown.map((card) => (
          <li key={card.id} dir="auto">
            <Breakable text={card.label} />
          </li>
        ))}
      </ul>
      {away > 0 && <p className={styles.soft}>{t('table.wall.more', { count: away })}</p>}
    </section>
  )
}
