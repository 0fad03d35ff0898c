import type { Page } from '@kring/shared/harvest/page'
import pdfMake from 'pdfmake/build/pdfmake'
import roboto from 'pdfmake/build/vfs_fonts'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontsFor } from './pdfText.ts'

/** @returns a document as a PDF file, with the fonts of every script the harvest is written in */
export async function pdfFile(page: Page, definition: TDocumentDefinitions): Promise<Blob> {
  pdfMake.addVirtualFileSystem(roboto)
  for (const [script, { normal, bold }] of Object.entries(await fontsFor(page))) {
    const files = { normal: `${script}.woff`, bold: `${script}-bold.woff` }
    pdfMake.addVirtualFileSystem({ [files.normal]: dataOf(normal), [files.bold]: dataOf(bold) })
    pdfMake.addFonts({ [script]: { ...files, italics: files.normal, bolditalics: files.bold } })
  }
  return pdfMake.createPdf(definition).getBlob()
}

function dataOf(url: string): string {
  return url.slice(url.indexOf(',') + 1)
}
