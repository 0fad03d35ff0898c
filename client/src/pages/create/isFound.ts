import type { Method } from '@kring/shared/methods/method'
import { WANTS } from '@kring/shared/methods/wants'

/** Words in either language find a method, in any order: people know some forms by one name and some by the other. */
export function isFound(
  { title, why, offer, alsoCalled, wants }: Pick<Method, 'title' | 'why' | 'offer' | 'alsoCalled' | 'wants'>,
  sought: string,
): boolean {
  const want = WANTS.find(({ id }) => id === wants)?.title
  const all = [title, why, offer, alsoCalled, want].flatMap((words) => (words ? [words.nl, words.en] : []))
  const text = plain(all.join(' '))
  return plain(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** As it is typed by who looks for it: without capitals and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
