import { useLocation, useRoute } from 'wouter'
import { Button } from '../ui/Button.tsx'
import css from '../ui/StatePage.module.css'
import { StatePage } from '../ui/StatePage.tsx'
import { useWords } from '../words/useWords.ts'

/** This device was never in this meeting, or forgot it: the way in for who takes part, and the way back for who leads. */
export function StrangerPage() {
  const t = useWords()
  const [, go] = useLocation()
  const [isWall] = useRoute('/m/:meeting/screen')
  return (
    <StatePage title={t('entry.stranger.title')} lead={t('entry.stranger.lead')}>
      <div className={css.ways}>
        <section>
          <h2>{t('entry.stranger.takePart')}</h2>
          <p>{t('entry.stranger.takePartHow')}</p>
          <Button variant="primary" size="large" onPress={() => go('/join')}>
            {t('app.join.title')}
          </Button>
        </section>
        <section>
          <h2>{t('entry.stranger.leads')}</h2>
          <p>{t('entry.stranger.leadsHow')}</p>
        </section>
        {isWall && (
          <section>
            <h2>{t('pair.stranger.title')}</h2>
            <p>{t('pair.stranger.how')}</p>
            <Button size="large" onPress={() => go('/pair/screen')}>
              {t('pair.stranger.do')}
            </Button>
          </section>
        )}
      </div>
    </StatePage>
  )
}
