/** Two cards crossed into a question. */
export function Crossings() {
  return null
}
