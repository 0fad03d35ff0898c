import { METHODS } from '@kring/shared/methods/all'
import { minutesOfMeeting, minutesPlanned, recipesFor } from '@kring/shared/methods/recipes'
import { PencilRuler } from 'lucide-react'
import { type Chain, chainOf, emptyChain } from '../../planning/chain.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useText, useWords } from '../../words/useWords.ts'
import { ChainPicture } from './ChainPicture.tsx'
import css from './PlanPage.module.css'

/** Chains that fit what groups come together for, each as a picture with its minutes; or the fixed pattern, to fill in. */
export function Recipes({ onTake }: { onTake: (chain: Chain) => void }) {
  const t = useWords()
  const text = useText()
  const language = useLanguage()
  return (
    <section className={css.part}>
      <h2>{t('plan.recipes')}</h2>
      <ul className={css.recipes}>
        {recipesFor(METHODS).map((recipe) => {
          const steps = recipe.chain.flatMap(({ method: id, settings }) => {
            const method = METHODS.find((one) => one.id === id)
            return method ? [{ method: id, minutes: minutesPlanned(method, settings) }] : []
          })
          return (
            <li key={recipe.id}>
              <p className={css.recipeHead}>
                <strong>{text(recipe.title)}</strong>
                <span>
                  {t('plan.about', { count: minutesOfMeeting(steps.map(({ minutes }) => minutes)) })}
                </span>
              </p>
              <p className={css.soft}>{text(recipe.offer)}</p>
              <ChainPicture steps={steps} />
              <Button
                variant="soft"
                aria-label={t('plan.takeThis', { recipe: text(recipe.title) })}
                onPress={() => onTake(chainOf(recipe, language))}
              >
                {t('plan.take')}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={css.byHand}>
        <Button icon={<PencilRuler />} onPress={() => onTake(emptyChain(language))}>
          {t('plan.byHand')}
        </Button>
        <p className={css.soft}>{t('plan.byHandLead')}</p>
      </div>
    </section>
  )
}
