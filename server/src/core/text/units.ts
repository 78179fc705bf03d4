/**
 * `text.charCodeAt(at)`. Engines keep strings in many shapes, and where a property of all of them is asked for in one
 * place, looking it up costs more than the call; asked for here, it is a constant. `at` must be inside the text: one
 * call outside would slow all others down.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}
