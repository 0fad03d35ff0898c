import type { IncomingMessage } from 'node:http'
import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { addressesFor, addressesForOthers, type Whereabouts } from './addresses.ts'
import { announcement } from './announce.ts'

const four = (address: string, mac = '3c:22:fb:10:20:30'): NetworkInterfaceInfo => ({
  address,
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac,
  internal: address.startsWith('127.'),
  cidr: `${address}/24`,
})
const six = (address: string): NetworkInterfaceInfo => ({
  ...four(address),
  family: 'IPv6',
  netmask: 'ffff:ffff:ffff:ffff::',
  internal: address === '::1',
  scopeid: 0,
})
const LOOPBACK = { lo: [four('127.0.0.1'), six('::1')] }
const where = (more: Partial<Whereabouts> = {}): Whereabouts => ({
  host: '::',
  port: 4400,
  publicUrl: undefined,
  networks: { ...LOOPBACK, wlan0: [four('192.168.1.20')] },
  outward: undefined,
  isContainer: false,
  ...more,
})
const from = (host: string, headers: Record<string, string> = {}) =>
  ({ headers: { host, ...headers } }) as unknown as IncomingMessage

const WIFI = 'http://192.168.1.20:4400'

describe('the best address for others comes first', () => {
  test.each([
    [
      'Docker on Linux',
      { docker0: [four('172.17.0.1')], 'br-5f2a': [four('172.18.0.1')], wlan0: [four('192.168.1.20')] },
    ],
    ['Hyper-V and WSL', { 'vEthernet (WSL)': [four('172.29.96.1')], 'Wi-Fi': [four('192.168.1.20')] }],
    [
      'VirtualBox under a plain name',
      { 'Ethernet 2': [four('192.168.56.1', '0a:00:27:00:00:0a')], 'Wi-Fi': [four('192.168.1.20')] },
    ],
    ['VMware', { 'VMware Network Adapter VMnet8': [four('192.168.88.1')], 'Wi-Fi': [four('192.168.1.20')] }],
    [
      'virtual machines on a Mac',
      { bridge100: [four('192.168.64.1')], utun3: [four('10.8.0.2')], en0: [four('192.168.1.20')] },
    ],
    ['a VPN that takes all traffic', { tun0: [four('10.8.0.2')], wlan0: [four('192.168.1.20')] }, '10.8.0.2'],
    ['a cable without a network', { eth0: [four('169.254.10.20')], wlan0: [four('192.168.1.20')] }],
    ['IPv6 besides', { wlan0: [six('2001:db8::5'), four('192.168.1.20')] }],
    [
      'two real ones, one of which leads out',
      { eth0: [four('10.0.0.9')], wlan0: [four('192.168.1.20')] },
      '192.168.1.20',
    ],
  ])('%s', (_, networks, outward?: string) => {
    expect(addressesForOthers(where({ networks: { ...LOOPBACK, ...networks }, outward }))[0]).toBe(WIFI)
  })

  test('the others can still be chosen, but for those nobody can go to', () => {
    const networks = {
      ...LOOPBACK,
      docker0: [four('172.17.0.1')],
      eth0: [four('169.254.10.20'), six('fe80::1')],
      wlan0: [four('192.168.1.20'), six('fd00::5'), six('fd00::6')],
    }
    expect(addressesForOthers(where({ networks }))).toEqual([
      WIFI,
      'http://[fd00::5]:4400',
      'http://172.17.0.1:4400',
    ])
  })
})

describe('where one listens decides who can come', () => {
  test.each(['127.0.0.1', 'localhost', '::1', '127.0.1.1'])('on %s nobody else', (host) => {
    expect(addressesForOthers(where({ host }))).toEqual([])
    const told = announcement(where({ host }))
    expect(told).not.toContain('192.168.1.20')
    expect(told).toContain(`listens on ${host} only`)
    expect(told).not.toMatch(/[▀▄█]/)
  })

  test('on one address only that one, also for who is at the machine itself', () => {
    expect(addressesForOthers(where({ host: '192.168.1.20' }))).toEqual([WIFI])
    expect(announcement(where({ host: '192.168.1.20' }))).not.toContain('localhost')
    expect(addressesForOthers(where({ host: '2001:db8::5' }))).toEqual(['http://[2001:db8::5]:4400'])
  })

  test('on those of IPv4 none of IPv6, and on a machine that has only IPv6 those', () => {
    const networks = { ...LOOPBACK, eth0: [six('fe80::1'), six('2001:db8::5')] }
    expect(addressesForOthers(where({ networks }))).toEqual(['http://[2001:db8::5]:4400'])
    expect(addressesForOthers(where({ networks, host: '0.0.0.0' }))).toEqual([])
  })

  test('a container says that it needs PUBLIC_URL, and prints no address of its own', () => {
    const inside = where({ isContainer: true, networks: { ...LOOPBACK, eth0: [four('172.17.0.2')] } })
    const told = announcement(inside)
    expect(told).not.toContain('172.17.0.2')
    expect(told).toMatch(/container .* PUBLIC_URL/)
    expect(told).not.toMatch(/[▀▄█]/)
    expect(announcement({ ...inside, publicUrl: 'https://kring.example.school' })).not.toContain('container')
  })
})

describe('who asks shows a way', () => {
  test.each([
    '0.0.0.0:4400',
    '[::]:4400',
    'localhost:4400',
    'kring.localhost:4400',
    '127.0.0.1:4400',
    '[::1]:4400',
  ])('that leads nowhere for others when they came by %s', (host) => {
    expect(addressesFor(from(host), where(), 0)).toEqual([WIFI])
    expect(addressesFor(from(host), where({ host: '127.0.0.1' }), 0)).toEqual([])
  })

  test('that comes first when others can go it too', () => {
    expect(addressesFor(from('kring.local:4400'), where(), 0)).toEqual(['http://kring.local:4400', WIFI])
    const proxied = from('kring.example.school', { 'x-forwarded-proto': 'https' })
    expect(addressesFor(proxied, where({ host: '127.0.0.1' }), 1)).toEqual(['https://kring.example.school'])
    expect(addressesFor(from('192.168.1.5:4400'), where({ isContainer: true }), 0)).toEqual([
      'http://192.168.1.5:4400',
    ])
  })

  test('that comes last when it is a network inside the machine, or a cable without one', () => {
    const networks = { ...LOOPBACK, docker0: [four('172.17.0.1')], wlan0: [four('192.168.1.20')] }
    expect(addressesFor(from('172.17.0.1:4400'), where({ networks }), 0)[0]).toBe(WIFI)
    expect(addressesFor(from('169.254.10.20:4400'), where(), 0)[0]).toBe(WIFI)
  })

  test('that counts for nothing once Kring was told', () => {
    const told = where({ publicUrl: 'https://kring.example.school' })
    expect(addressesFor(from('192.168.1.20:4400'), told, 0)).toEqual(['https://kring.example.school'])
  })
})
