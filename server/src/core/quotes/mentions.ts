/** Finds the names of one paragraph with their role, titles and sentence. */
import { isHeadline } from './headline.js';
import { adjectiveLength, known, type Found } from './known-names.js';
import { PREPOSITIONS } from './lexicon.js';
import { NAME_PREFIXES, STATE_NOUNS } from './lexicon-names.js';
import type { Mention, QuoteToken, SentenceSpan } from './model.js';
import { stateOfAdjective, stateOfPair, type NameIndex } from './names.js';
import { officeAt } from './offices.js';
import { unknown } from './unknown-names.js';

/** All names outside quotations, in order. */
export function findMentions(
  text: string,
  tokens: readonly QuoteToken[],
  sentences: readonly SentenceSpan[],
  index: NameIndex,
): Mention[] {
  const mentions: Mention[] = [];
  sentences.forEach((sentence, number) => {
    const headline = isHeadline(tokens, sentence);
    let i = sentence.from;
    while (i < sentence.to) {
      const token = tokens[i];
      if (
        token === undefined ||
        token.kind !== 'word' ||
        !(token.cap || token.lower.charCodeAt(0) > 0x1100)
      ) {
        i++;
        continue;
      }
      const skip = adjectiveLength(tokens, i, sentence.to);
      const found =
        known(text, tokens, i, sentence.to, index) ??
        (skip > 0 ? null : unknown(text, tokens, i, sentence, index, headline));
      if (found === null) {
        i += Math.max(1, skip);
        continue;
      }
      mentions.push(mention(text, tokens, i, found, number, sentence));
      i = found.to;
    }
  });
  return mentions;
}

function mention(
  text: string,
  tokens: readonly QuoteToken[],
  from: number,
  found: Found,
  number: number,
  sentence: SentenceSpan,
): Mention {
  const start = tokens[from]?.start ?? 0;
  const before = titlesBefore(tokens, from, sentence);
  const after =
    found.ref.kind === 'person' || found.ref.kind === 'surname'
      ? titlesAfter(tokens, found.to, sentence)
      : [];
  let edge = before.from - 1;
  while (edge > sentence.from && /^(?:the|a|an|its|his|her|their|both|all)$/.test(tokens[edge]?.lower ?? ''))
    edge--;
  const previous = tokens[edge];
  const possessive = tokens[found.to]?.kind === 'clitic';
  const oblique =
    before.from > sentence.from &&
    previous !== undefined &&
    previous.kind === 'word' &&
    PREPOSITIONS.has(previous.lower);
  const { kind, name, actor, state, office, document, owner, parts } = found.ref;
  return {
    // Written out field by field: spread together the same fields take twice the room, and very many are kept.
    ref: {
      kind,
      name,
      actor,
      state: state ?? before.state,
      office,
      document,
      owner,
      parts,
      text: text.slice(start, found.end),
      start,
      end: found.end,
    },
    role: possessive ? 'possessive' : oblique ? 'oblique' : 'free',
    sentence: number,
    from,
    to: found.to,
    phraseFrom: before.from,
    offices: [...before.offices, ...after],
  };
}

interface Titles {
  readonly from: number;
  readonly offices: readonly string[];
  readonly state: string | null;
}

/** "North Korean leader Kim …", "General Secretary Comrade Xi …". */
function titlesBefore(tokens: readonly QuoteToken[], at: number, sentence: SentenceSpan): Titles {
  const offices: string[] = [];
  let state: string | null = null;
  let i = at;
  while (i > sentence.from && at - i < 10) {
    const word = tokens[i - 1];
    if (word === undefined || word.kind !== 'word') break;
    const pair = stateOfPair(tokens[i - 2]?.lower ?? '', word.lower);
    const office = officeAt(tokens, i - 1);
    const adjective =
      pair ?? stateOfAdjective(word.lower) ?? (word.cap ? STATE_NOUNS.get(word.lower) : undefined) ?? null;
    if (office !== null) offices.push(office);
    else if (adjective !== null && (offices.length > 0 || word.cap)) {
      state = adjective;
      if (pair !== null && i - 1 > sentence.from) i--;
    } else if (word.lower === 'and' ? offices.length === 0 : !NAME_PREFIXES.has(word.lower)) break;
    else if (word.lower === 'and') break;
    i--;
  }
  return { from: i, offices, state };
}

/** ", premier of the Cabinet", ", general secretary of …". */
function titlesAfter(tokens: readonly QuoteToken[], at: number, sentence: SentenceSpan): readonly string[] {
  if (tokens[at]?.lower !== ',') return [];
  const offices: string[] = [];
  for (let i = at + 1; i < Math.min(sentence.to, at + 6); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') break;
    const office = officeAt(tokens, i);
    if (office !== null) offices.push(office);
    else if (
      !NAME_PREFIXES.has(token.lower) &&
      !/^(?:the|a|an|who|is|of)$/.test(token.lower) &&
      adjectiveLength(tokens, i, sentence.to) === 0
    )
      break;
  }
  return offices;
}
