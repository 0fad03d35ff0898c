import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { newServer } from '../simulation/server.ts'

const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url))

/** Addresses that stand in the build as names or in words for people, and are never fetched. */
const NAMES_ONLY = [
  /^http:\/\/www\.w3\.org\//,
  // Names of XML formats in a Word document.
  /^http:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org)\//,
  // Names of what a PDF says of itself.
  /^http:\/\/(www\.aiim\.org|ns\.adobe\.com)\//,
  /^https?:\/\/(localhost|127\.0\.0\.1)\b/,
  // Where libraries send whoever reads their messages.
  /^https:\/\/(reactjs\.org|react\.dev|docs\.yjs\.dev|github\.com|stuk\.github\.io|konvajs\.(org|github\.io)|react-spectrum\.adobe\.com|answers\.microsoft\.com|tools\.ietf\.org)(\/|$)/,
]
const CODE = /\.(js|css|html)$/

test('the built client fetches nothing from anybody else', async () => {
  const files = (await readdir(CLIENT, { recursive: true })).filter((file) => CODE.test(file))
  expect(files.length, 'is it built? (pnpm run build)').toBeGreaterThan(3)
  for (const file of files) {
    const text = await readFile(join(CLIENT, file), 'utf8')
    for (const [address] of text.matchAll(/\b(?:https?|wss?):\/\/[a-z0-9][a-z0-9.:-]*[^\s"'`)\\<>]*/gi)) {
      expect(
        NAMES_ONLY.some((name) => name.test(address)),
        `${file} names ${address}`,
      ).toBe(true)
    }
    expect(text, `${file} loads from elsewhere`).not.toMatch(/(src|href|action)\s*=\s*["'](https?:)?\/\//i)
    expect(text, `${file} imports from elsewhere`).not.toMatch(
      /(@import|url\(|import\(|importScripts\(|fetch\(|new Worker\()\s*["']?(https?:)?\/\//i,
    )
    expect(text, `${file} sends beacons`).not.toContain('sendBeacon')
  }
})

test('every answer forbids what no page of ours needs', async () => {
  const server = await newServer()
  const paths = ['/', '/m/meeting', '/join/ABCDEF', '/api/meetings', '/healthz', '/nowhere']
  for (const path of paths) {
    const { headers } = await fetch(server.origin() + path, { headers: { accept: 'text/html' } })
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/)
        return [name, values] as const
      }),
    )
    expect(policy.get('default-src'), path).toEqual(["'self'"])
    expect(policy.get('script-src'), path).toEqual(["'self'"])
    expect(policy.get('connect-src'), path).toEqual(["'self'"])
    for (const nothing of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy.get(nothing), path).toEqual(["'none'"])
    const sources = [...policy.values()].flat()
    expect(
      sources.filter((source) => /^https?:|\*|unsafe-eval/.test(source)),
      path,
    ).toEqual([])
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toMatch(/DENY|SAMEORIGIN/)
    expect(headers.get('set-cookie'), 'no cookies').toBeNull()
    expect(headers.get('access-control-allow-origin'), 'no other site may read').toBeNull()
    expect(headers.get('x-powered-by') ?? headers.get('server'), 'says not what it is').toBeNull()
  }
})

test('no inline script stands in the page', async () => {
  const page = await readFile(join(CLIENT, 'index.html'), 'utf8')
  for (const [tag] of page.matchAll(/<script\b[^>]*>/gi)) expect(tag).toMatch(/\bsrc=/)
  expect(page).not.toMatch(/\son[a-z]+\s*=/i)
  expect(page).not.toContain('javascript:')
})
