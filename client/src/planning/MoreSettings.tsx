import { LANGUAGES } from '@kring/shared/basis/words'
import { LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { ChevronDown } from 'lucide-react'
import type { Dispatch, SetStateAction } from 'react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useWords } from '../words/useWords.ts'
import type { Plan } from './meetingPlan.ts'
import { SettingFields } from './SettingFields.tsx'
import css from './Settings.module.css'

type MoreSettingsProps = {
  isOpen: boolean
  onOpen: (open: boolean) => void
  method: Method
  plan: Plan
  onPlan: Dispatch<SetStateAction<Plan>>
  errorAt: (field: string) => string | undefined
}

/** Everything that has a sensible default, folded away. */
export function MoreSettings({ isOpen, onOpen, method, plan, onPlan, errorAt }: MoreSettingsProps) {
  const t = useWords()
  return (
    <Disclosure className={css.more ?? ''} isExpanded={isOpen} onExpandedChange={onOpen}>
      <Heading level={2} className={css.moreHeading ?? ''}>
        <Button slot="trigger" className={css.moreButton ?? ''}>
          <span>{t('create.more')}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={css.settings}>
          <SettingFields method={method} plan={plan} onPlan={onPlan} errorAt={errorAt} />
          <RadioCards
            label={t('create.language')}
            value={plan.language}
            onChange={(language) => onPlan((now) => ({ ...now, language }))}
            options={LANGUAGES.map((id) => ({ id, title: t(`app.language.${id}`) }))}
          />
          <TextField
            label={t('create.meetingTitle')}
            value={plan.title}
            onChange={(title) => onPlan((now) => ({ ...now, title }))}
            most={LIMITS.title}
            help={t('create.meetingTitleHelp')}
            error={errorAt('title')}
          />
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
