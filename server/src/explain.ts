import { DataFolderError } from './basis/data-folder.ts'

/** What the system, or LevelDB, calls it, and what that means for a folder. */
const FOLDER_CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'Kring may not read or write there. Give it to the user that runs Kring.',
  EPERM: 'Kring may not read or write there. Give it to the user that runs Kring.',
  EROFS: 'It is on a disk that can only be read.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk is full for the user that runs Kring.',
  ENOTDIR: 'A file lies where a folder is needed.',
  EEXIST: 'A file lies where a folder is needed.',
  EISDIR: 'A folder lies where a file is needed.',
  ERR_FS_EISDIR: 'A folder lies where a file is needed.',
  ENOENT: 'It is not there and cannot be made, or leads to something that is not there.',
  ELOOP: 'It is a link that leads to itself.',
  ENAMETOOLONG: 'Its name is too long.',
  EMFILE: 'Too many files are open on this machine.',
  EIO: 'The disk cannot be read. It may be broken.',
  LEVEL_LOCKED: 'Another Kring is using it.',
  LEVEL_CORRUPTION: 'It is damaged. Restore a backup into another folder.',
}

/** LevelDB says no more than this of what the system said. */
const LEVEL_SAYS: readonly [RegExp, string][] = [
  [/permission denied|not permitted/i, 'EACCES'],
  [/read-only/i, 'EROFS'],
  [/no space/i, 'ENOSPC'],
  [/not a directory/i, 'ENOTDIR'],
  [/is a directory/i, 'EISDIR'],
  [/too many open files/i, 'EMFILE'],
  // Of its own files one is gone: what is left is not whole.
  [/no such file/i, 'LEVEL_CORRUPTION'],
]

/** @returns why something could not be done, for whoever runs the server */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof DataFolderError) return `DATA_DIR: ${error.folder}\n${folderCause(error)}`
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return 'This PORT is taken by another program.'
  if (code === 'EADDRNOTAVAIL') return 'This machine has no such address as HOST.'
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database at DATABASE_URL cannot be reached.'
  return error.message
}

/** What lies deepest says most: LevelDB only that it failed to open. */
function folderCause({ cause }: DataFolderError): string {
  const deepest = deepestOf(cause)
  const { code = '', message } = deepest
  const found = code === 'LEVEL_IO_ERROR' ? LEVEL_SAYS.find(([said]) => said.test(message))?.[1] : code
  return FOLDER_CAUSES[found ?? ''] ?? message
}

function deepestOf(error: unknown): NodeJS.ErrnoException {
  const { cause } = error as Error
  return cause instanceof Error ? deepestOf(cause) : (error as NodeJS.ErrnoException)
}
