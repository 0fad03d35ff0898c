import { Languages } from 'lucide-react'
import { chooseLanguage } from '../words/language.ts'
import { useLanguage, useWords } from '../words/useWords.ts'
import { Button } from './Button.tsx'

/** Changes the language of this device; the button speaks the language it leads to. */
export function LanguageSwitch() {
  const t = useWords()
  const other = useLanguage() === 'nl' ? 'en' : 'nl'
  return (
    <Button
      variant="plain"
      icon={<Languages />}
      onPress={() => chooseLanguage(other)}
      aria-label={t('app.language.switch')}
    >
      <span lang={other}>{t(`app.language.${other}`)}</span>
    </Button>
  )
}
