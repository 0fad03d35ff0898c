// @vitest-environment node
import { pageOfPreparation } from '@kring/shared/prepare/page'
import { newPreparation } from '@kring/shared/prepare/preparation'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { wordDocument } from '../harvest/wordDocument.ts'

const preparation = {
  ...newPreparation('p', Date.UTC(2026, 10, 30)),
  on: '2026-12-01',
  texts: { about: 'ouder van M.', aim: 'Samen <kijken> & luisteren', questions: 'Hoe gaat het?\nWat helpt?' },
}

test('a preparation can be read back from a Word document: every line, under what was asked', async () => {
  const blob = await wordDocument(pageOfPreparation(preparation, 'nl'), new Map())
  const zip = await JSZip.loadAsync(await blob.arrayBuffer())
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const paragraphs = xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''))
    .filter(Boolean)
  expect(paragraphs.map((text) => text.replace(/[\u2066-\u2069]/g, ''))).toEqual([
    'ouder van M.',
    'Een gesprek voorbereiden · 1 december 2026',
    'Doel',
    'Wat wil je écht bereiken?',
    'Samen &lt;kijken&gt; &amp; luisteren',
    'Aanpak',
    'Welke open vragen stel je?',
    'Hoe gaat het?',
    'Wat helpt?',
  ])
})
