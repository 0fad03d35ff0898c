import { Download, Link } from 'lucide-react'
import { type Chain, fragmentOf, isTooLong, writtenChain } from '../../planning/chain.ts'
import { Button } from '../../ui/Button.tsx'
import { copied } from '../../ui/copied.ts'
import { notify } from '../../ui/Notice.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { useWords } from '../../words/useWords.ts'
import css from './PlanPage.module.css'

/** A plan to use again: as a link, in which it travels without any server, or as a file. */
export function KeepPlan({ chain }: { chain: Chain }) {
  const t = useWords()
  const copy = async () => {
    const fragment = fragmentOf(chain)
    if (fragment === undefined) return notify(t('plan.longLink'))
    const link = `${window.location.origin}/plan${fragment}`
    notify(t((await copied(link)) ? 'plan.copied' : 'plan.notCopied'))
  }
  const save = () => {
    if (isTooLong(chain)) return notify(t('plan.tooLong'))
    saveFile('plan.kring.json', new Blob([writtenChain(chain)], { type: 'application/json;charset=utf-8' }))
  }
  return (
    <section className={css.part}>
      <h2>{t('plan.keep')}</h2>
      <p className={css.soft}>{t('plan.keepWhy')}</p>
      {isTooLong(chain) && <p role="alert">{t('plan.tooLong')}</p>}
      <div className={css.buttons}>
        <Button icon={<Link />} onPress={() => void copy()}>
          {t('plan.copy')}
        </Button>
        <Button icon={<Download />} onPress={save}>
          {t('plan.file')}
        </Button>
      </div>
    </section>
  )
}
