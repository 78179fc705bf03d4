import { BREAK, type Corpus } from './corpus.js';

interface Node {
  readonly next: Map<number, Node>;
  /** Number of the phrase that ends here, or -1. */
  phrase: number;
}

/** Counts given phrases in another corpus of the same vocabulary: in how many of its articles each stands. */
export function articlesWith(corpus: Corpus, phrases: readonly (readonly number[])[]): Int32Array {
  const root: Node = { next: new Map(), phrase: -1 };
  for (const [index, words] of phrases.entries()) {
    let node = root;
    for (const word of words) {
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: new Map(), phrase: -1 };
        node.next.set(word, child);
      }
      node = child;
    }
    node.phrase = index;
  }
  const tokens = corpus.tokens.view();
  const docs = new Int32Array(phrases.length);
  const lastDoc = new Int32Array(phrases.length).fill(-1);
  for (const [doc, { first, end }] of corpus.articles.entries()) {
    for (let start = first; start < end; start++) {
      let node: Node | undefined = root;
      for (let at = start; at < end && tokens[at] !== BREAK; at++) {
        node = node.next.get(tokens[at] ?? BREAK);
        if (node === undefined) break;
        const { phrase } = node;
        if (phrase < 0 || lastDoc[phrase] === doc) continue;
        lastDoc[phrase] = doc;
        docs[phrase] = (docs[phrase] ?? 0) + 1;
      }
    }
  }
  return docs;
}
