import type { Harvest } from '@kring/shared/harvest/harvest'
import { readableDate } from '../words/readableDate.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import styles from './HarvestPage.module.css'

/** What was agreed: what, about which card, who, and when. */
export function AgreementTable({ actions }: { actions: Harvest['actions'] }) {
  const t = useWords()
  const language = useLanguage()
  return (
    <section className={styles.part}>
      <h2>{t('harvest.actions')}</h2>
      {actions.length === 0 ? (
        <p className={styles.soft}>{t('harvest.actionsNone')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('harvest.what')}</th>
              <th scope="col">{t('harvest.about')}</th>
              <th scope="col">{t('harvest.who')}</th>
              <th scope="col">{t('harvest.when')}</th>
            </tr>
          </thead>
          <tbody>
            {actions.map((action, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a harvest names no ids, and its order stands
              <tr key={`${index} ${action.text}`}>
                <th scope="row">
                  <bdi>{action.text}</bdi>
                  <span className={styles.soft}> {t(`harvest.${action.type}`)}</span>
                </th>
                <td>
                  <span dir="auto" translate="yes">
                    {action.card || t('sorting.wholeBoard')}
                  </span>
                  {action.along && (
                    <span className={styles.along} dir="auto" translate="yes">
                      {action.along}
                    </span>
                  )}
                </td>
                <td dir="auto" translate="yes">
                  {action.owner || t('harvest.nobody')}
                </td>
                <td>{action.due ? readableDate(action.due, language) : t('harvest.noDate')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
