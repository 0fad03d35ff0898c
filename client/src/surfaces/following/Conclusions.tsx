/** What stands out on the whole board, in sentences of the group. */
export function Conclusions() {
  return null
}
