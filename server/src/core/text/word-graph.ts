import { Grown } from '../grown.js';
import { SIGN_BITS } from './signs.js';

/** Numbers of a state: the symbol of the word that ends there, or 0; then the next state by letter. */
const WIDTH = SIGN_BITS + 1;
const SMALL_A = 0x61;
/** The state that every word begins in. */
export const ROOT = WIDTH;

/**
 * Words of the letters a to z as a table of states: one look a letter, and the last state has the answer, so that
 * nothing is left to compare. States are multiples of 32; state 0 is that of words nobody asks for.
 */
export function wordGraph(words: ReadonlyMap<string, number>): Int32Array {
  const graph = new Grown(Int32Array);
  let end = 2 * WIDTH;
  for (const [word, symbol] of words) {
    if (!/^[a-z]+$/.test(word)) continue;
    let state = ROOT;
    for (let i = 0; i < word.length; i++) {
      const place = state + word.charCodeAt(i) - SMALL_A + 1;
      if (graph.at(place) === 0) {
        graph.set(place, end);
        end += WIDTH;
      }
      state = graph.at(place);
    }
    graph.set(state, symbol);
  }
  graph.set(end, 0);
  return graph.view();
}
