import type { harvest as dutch } from '../nl/harvest.ts'

export const harvest: typeof dutch = {
  back: 'Back to the meeting',
  download: 'Save as a file',
  word: 'Document to go on writing in',
  png: 'The board as a picture',
  csv: 'Table for a spreadsheet',
  markdown: 'Text without layout',
  json: 'Start for a next meeting',
  drawing: 'Drawing the board.',
  pictureFailed: 'The picture did not work on this device.',
  ofGroup: 'Group {{number}}',
  which: 'Which harvest do you want to see?',
  whole: 'All together',
  pdf: 'Save as PDF',
  print: 'Print',
  drawingOf: 'Drawing board {{number}} of {{count}}.',
  writing: 'Writing the document.',
  documentFailed: 'The document did not work. See whether there is a connection.',
}
