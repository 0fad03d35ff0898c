import { LIMITS } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/method'
import { LANGUAGES } from '@kring/shared/words'
import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure'
import { Heading } from 'react-aria-components/Heading'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useWords } from '../../words/useWords.ts'
import css from './CreatePage.module.css'
import type { Plan } from './meetingPlan.ts'
import { SettingControl } from './SettingControl.tsx'

type MoreSettingsProps = {
  isOpen: boolean
  onOpen: (open: boolean) => void
  method: Method
  plan: Plan
  onPlan: (plan: Plan) => void
  lines: Record<string, string>
  onLines: (lines: Record<string, string>) => void
  errorAt: (field: string) => string | undefined
}

/** Everything that has a sensible default, folded away. */
export function MoreSettings(props: MoreSettingsProps) {
  const { isOpen, onOpen, method, plan, onPlan, lines, onLines, errorAt } = props
  const t = useWords()
  return (
    <Disclosure className={css.more ?? ''} isExpanded={isOpen} onExpandedChange={onOpen}>
      <Heading level={2} className={css.moreHeading ?? ''}>
        <Button slot="trigger" className={css.moreButton ?? ''}>
          {t('app.create.more')}
          <ChevronDown aria-hidden="true" />
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={css.settings}>
          {method.settings.map((field) => (
            <SettingControl
              key={field.id}
              field={field}
              value={plan.settings[field.id]}
              onChange={(value) => onPlan({ ...plan, settings: { ...plan.settings, [field.id]: value } })}
              lines={lines[field.id] ?? ''}
              onLines={(typed) => onLines({ ...lines, [field.id]: typed })}
              error={errorAt(field.id)}
            />
          ))}
          <RadioCards
            label={t('app.create.language')}
            value={plan.language}
            onChange={(language) => onPlan({ ...plan, language })}
            options={LANGUAGES.map((id) => ({ id, title: t(`app.language.${id}`) }))}
          />
          <TextField
            label={t('app.create.meetingTitle')}
            value={plan.title}
            onChange={(title) => onPlan({ ...plan, title })}
            most={LIMITS.title}
            help={t('app.create.meetingTitleHelp')}
            error={errorAt('title')}
          />
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
