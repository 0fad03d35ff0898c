import { Eye } from 'lucide-react'
import { memo } from 'react'
import { useOfMeeting } from '../../meeting/session.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useWords } from '../../words/useWords.ts'
import type { Following } from '../presence/useFollowing.ts'
import css from './Feel.module.css'

type Props = Following & {
  /** Whether people look at different parts of this board, so that one may want to look along. */
  mayChoose: boolean
}

/** Whom this board follows, with one tap to stay; or who can be followed. */
export const FollowChip = memo(function FollowChip({ member, leaders, follow, stop, mayChoose }: Props) {
  const t = useWords()
  const members = useOfMeeting((meeting) => meeting.members)
  const nameOf = (id: string) => members[id]?.name ?? ''
  const named = leaders.filter((id) => nameOf(id) !== '')
  if (member !== null) {
    return (
      <div className={css.follow} data-now="true">
        <span role="status" dir="auto" translate="yes">
          {t('feel.follow.now', { name: nameOf(member) })}
        </span>
        <Button onPress={stop}>{t('feel.follow.stop')}</Button>
      </div>
    )
  }
  if (!mayChoose || named.length === 0) return null
  return (
    <div className={css.follow}>
      <Menu
        trigger={
          <IconButton label={t('feel.follow.people')}>
            <Eye />
          </IconButton>
        }
        label={t('feel.follow.people')}
        entries={named.map((id) => ({
          id,
          label: t('feel.follow.person', { name: nameOf(id) }),
          onAction: () => follow(id),
        }))}
      />
    </div>
  )
})
