import { LIMITS } from '@kring/shared/meeting'
import type { PrivacyAnswer } from '@kring/shared/protocol/api'
import type { FastifyInstance } from 'fastify'
import { DAY } from '../basis/clock.ts'
import { DAMAGE_KEPT } from '../store/aside.ts'
import { ENDING_KEPT } from '../store/store.ts'
import type { HttpTools } from './http.ts'

/** What this server keeps and for how long, for anybody: nothing of any meeting, no secret, no path of its machine. */
export function privacy(app: FastifyInstance, tools: HttpTools): void {
  const { store, limits, log, publicUrl, embedOrigins, retentionDays, trajectoryDays } = tools
  const days = (milliseconds: number) => Math.round(milliseconds / DAY)
  const answer: PrivacyAnswer = {
    address: publicUrl ?? null,
    store: store.shared ? 'database' : 'folder',
    retentionDays,
    trajectoryDays,
    mostDays: LIMITS.days,
    overtimeHours: Math.round((limits.overtime / DAY) * 24),
    endingDays: days(ENDING_KEPT),
    damageDays: days(DAMAGE_KEPT),
    tokenDays: days(limits.token),
    logs: log.level === 'silent' ? 'nothing' : log.isLevelEnabled('debug') ? 'requests' : 'events',
    embedOrigins: [...embedOrigins],
  }
  app.get('/api/privacy', async () => answer)
}
