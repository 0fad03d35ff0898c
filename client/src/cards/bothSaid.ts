/**
 * Two people changed one line at the same time: neither takes away what the other wrote.
 * @param before the line both began with
 * @param theirs what somebody else made of it meanwhile
 * @param mine what was typed here
 * @returns one line with both; what only one of them changed stands as they left it
 */
export function bothSaid(before: string, theirs: string, mine: string): string {
  if (theirs === before || theirs === '') return mine
  if (mine === before || mine === '' || theirs.includes(mine)) return theirs
  // Both went on after the same words: those need to stand there only once.
  if (before !== '' && theirs.startsWith(before) && mine.startsWith(before))
    return `${mine}; ${theirs.slice(before.length).replace(/^[\s;,.]+/, '')}`
  return mine.includes(theirs) ? mine : `${theirs}; ${mine}`
}
