import { mayDo } from '@kring/shared/affordances'
import { NotebookPen } from 'lucide-react'
import { facilitatorLink } from '../../../meeting/links.ts'
import {
  useAccess,
  useActivity,
  useAddress,
  useMe,
  useMeeting,
  useMethod,
  useSay,
} from '../../../meeting/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../../ui/LanguageSwitch.tsx'
import { NumberStepper } from '../../../ui/NumberStepper.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useText, useWords } from '../../../words/useWords.ts'
import { LinkCard } from '../../parts/LinkCard.tsx'
import { QuestionSection } from '../../steps/QuestionSection.tsx'
import { StepList } from '../../steps/StepList.tsx'
import { DoorSection } from './DoorSection.tsx'
import { KeepSection } from './KeepSection.tsx'
import styles from './MeetingDialog.module.css'
import { RenewLink } from './RenewLink.tsx'
import { ScreenLink } from './ScreenLink.tsx'

/** Everything about this meeting that is not needed every minute. */
export function MeetingDialog({ onClose, onNotes }: { onClose: () => void; onNotes: () => void }) {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const access = useAccess()
  const { origin } = useAddress()
  const say = useSay()
  const repeat = method.phases.find((phase) => phase.repeat)?.repeat
  const rounds = method.settings.find((field) => field.id === repeat)
  const link = facilitatorLink(access, origin)
  return (
    <Dialog title={t('steer.moreTitle')} size="wide" isOpen onClose={onClose}>
      <div className={styles.sections}>
        <section>
          <h3>{t('steer.linkSection')}</h3>
          <ScreenLink />
          {link && (
            <details className={styles.details}>
              <summary>{t('steer.facilitatorLink')}</summary>
              <LinkCard link={link} why={t('steer.facilitatorLinkWhy')} />
              <RenewLink />
            </details>
          )}
        </section>
        <DoorSection />
        {mayDo(meeting, 'question.set', me.id) === undefined && <QuestionSection />}
        <section>
          <h3>{t('steer.mePart')}</h3>
          <Switch
            label={t('steer.takesPart')}
            help={t('steer.takesPartWhy')}
            value={me.takesPart}
            onChange={(takesPart) => say('member.takesPart', { takesPart })}
          />
          <LanguageSwitch />
          <Button icon={<NotebookPen />} onPress={onNotes}>
            {t('surfaces.participant.notes')}
          </Button>
        </section>
        {rounds?.type === 'number' && (
          <section>
            <NumberStepper
              label={text(rounds.title)}
              help={t('steer.roundsHint')}
              value={Number(activity.settings[rounds.id])}
              min={Math.max(rounds.min, activity.turn?.round ?? 0)}
              max={rounds.max}
              onChange={(count) => say('rounds.set', { rounds: count })}
            />
          </section>
        )}
        <section>
          <h3>{t('steer.stepsSection')}</h3>
          <p className={styles.soft}>{t('steer.stepsHint')}</p>
          <StepList onGone={onClose} />
        </section>
        <KeepSection />
      </div>
    </Dialog>
  )
}
