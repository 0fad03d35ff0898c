import type { PrivacyAnswer } from '@kring/shared/protocol/api'
import type { Wording } from '../../words/wording.ts'

/** How a server runs, as the page says it. */
export type Facts = Omit<PrivacyAnswer, 'address'> & { address: string; isEncrypted: boolean }

/** What stands beside a heading; undefined where the school writes it. */
type Row = { id: string; title: string; says?: string; hint?: string }

/** @param here the address of this page, for a server that was told none */
export function factsOf(answer: PrivacyAnswer, here: string): Facts {
  const address = answer.address ?? here
  return { ...answer, address, isEncrypted: address.startsWith('https:') }
}

const times = ({ retentionDays, mostDays }: Facts) => ({ count: retentionDays, most: mostDays })

/** @returns the whole in seven lines */
export function shortRows(facts: Facts, t: Wording): Row[] {
  const { address, store, isEncrypted, embedOrigins } = facts
  const said = {
    accounts: t('privacy.short.accountsIs'),
    tracking: t('privacy.short.trackingIs'),
    store: t(`privacy.short.${store}Is`, { address }),
    time: t('privacy.short.timeIs', times(facts)),
    line: isEncrypted ? t('privacy.short.lineIs') : t('privacy.short.linePlain'),
    embed:
      embedOrigins.length > 0
        ? t('privacy.short.embedIs', { sites: embedOrigins.join(', ') })
        : t('privacy.short.embedNone'),
    processors: t('privacy.short.processorsIs'),
  }
  return (Object.keys(said) as (keyof typeof said)[]).map((id) => ({
    id,
    title: t(`privacy.short.${id}`),
    says: said[id],
  }))
}

const KEPT = [
  'work',
  'names',
  'hidden',
  'authors',
  'ratings',
  'spoken',
  'own',
  'prepared',
  'copy',
  'app',
  'trajectories',
  'access',
  'network',
  'log',
  'ended',
  'backups',
] as const

const LOGS = { nothing: 'logNothing', events: 'logEvents', requests: 'logRequests' } as const

/** @returns for each thing that is kept: what, where, how long, who sees it */
export function keptRows({ tokenDays, trajectoryDays, endingDays, logs }: Facts, t: Wording): string[][] {
  const days: Partial<Record<(typeof KEPT)[number], number>> = {
    access: tokenDays,
    trajectories: trajectoryDays,
    ended: endingDays,
  }
  return KEPT.map((id) => [
    t(`privacy.kept.${id}`),
    t(`privacy.kept.${id}Where`),
    t(`privacy.kept.${id}Time`, { days: days[id] ?? 0 }),
    id === 'log'
      ? `${t('privacy.kept.logWho')}. ${t(`privacy.kept.${LOGS[logs]}`)}`
      : t(`privacy.kept.${id}Who`),
  ])
}

const WHO = [
  'participant',
  'facilitator',
  'screen',
  'observer',
  'visitor',
  'code',
  'leader',
  'operator',
  'makers',
] as const

/** @returns for everybody: who, what they see, what they do not see */
export function roleRows(t: Wording): string[][] {
  return WHO.map((who) => [
    t(`privacy.roles.${who}`),
    t(`privacy.roles.${who}Sees`),
    t(`privacy.roles.${who}Not`),
  ])
}

/** @returns what a record of processing activities asks, with what the software knows of it */
export function registerRows(facts: Facts, t: Wording): Row[] {
  const line = facts.isEncrypted ? t('privacy.register.securitySafe') : t('privacy.register.securityPlain')
  return [
    { id: 'controller', title: t('privacy.register.controller') },
    { id: 'contact', title: t('privacy.register.contact') },
    { id: 'host', title: t('privacy.register.host') },
    { id: 'purpose', title: t('privacy.register.purpose'), says: t('privacy.register.purposeIs') },
    { id: 'basis', title: t('privacy.register.basis'), hint: t('privacy.register.basisHint') },
    { id: 'people', title: t('privacy.register.people'), says: t('privacy.register.peopleIs') },
    { id: 'data', title: t('privacy.register.data'), says: t('privacy.register.dataIs') },
    { id: 'receivers', title: t('privacy.register.receivers'), says: t('privacy.register.receiversIs') },
    { id: 'processors', title: t('privacy.register.processors'), says: t('privacy.register.processorsIs') },
    { id: 'abroad', title: t('privacy.register.abroad'), says: t('privacy.register.abroadIs') },
    { id: 'time', title: t('privacy.register.time'), says: t('privacy.register.timeIs', times(facts)) },
    {
      id: 'security',
      title: t('privacy.register.security'),
      says: `${line} ${t('privacy.register.securityIs')}`,
    },
  ]
}
