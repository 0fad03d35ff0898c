import { pageOfPreparation } from '@kring/shared/prepare/page'
import type { Preparation } from '@kring/shared/prepare/preparation'
import { SectionPart } from '../harvest/SectionPart.tsx'
import { Breakable } from '../words/Breakable.tsx'
import { useLanguage } from '../words/useWords.ts'
import css from './Prepare.module.css'

/** What comes on paper: all that is written, without what one writes it in. */
export function Paper({ preparation }: { preparation: Preparation }) {
  const language = useLanguage()
  const { title, facts, chapters } = pageOfPreparation(preparation, language)
  return (
    <article className={css.paper}>
      <p>{facts.join(' · ')}</p>
      <h1 dir="auto" translate="yes">
        <Breakable text={title} />
      </h1>
      {chapters
        .flatMap(({ sections }) => sections)
        .map((section) => (
          <SectionPart
            key={section.id}
            section={section}
            isUnder={false}
            language={language}
            after={() => null}
          />
        ))}
    </article>
  )
}
