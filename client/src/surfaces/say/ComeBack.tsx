import { FACILITATOR } from '@kring/shared/meeting'
import { MessageCircleHeart } from 'lucide-react'
import { useActivity, useMe, useSay } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { Soft } from '../parts/Lead.tsx'
import styles from './WordField.module.css'

/** Asks the coach, and nobody else, to come back to it afterwards; it is taken back with the same button. */
export function ComeBack() {
  const t = useWords()
  const say = useSay()
  const me = useMe()
  const { said, phase } = useActivity()
  const isAsked = said[me.id] !== undefined
  const ask = () =>
    say(
      'word.show',
      isAsked
        ? { text: '', stamp: phase.stamp }
        : { text: t('circle.comeBack'), to: FACILITATOR, stamp: phase.stamp },
    )
  return (
    <div className={styles.own}>
      <Soft>{t('circle.gone')}</Soft>
      <Button variant={isAsked ? 'quiet' : 'soft'} icon={<MessageCircleHeart />} onPress={ask}>
        {t(isAsked ? 'circle.comeBackNot' : 'circle.comeBack')}
      </Button>
      <p role="status">{t(isAsked ? 'circle.comeBackAsked' : 'circle.comeBackWhy')}</p>
    </div>
  )
}
