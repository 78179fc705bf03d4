import type { Formula } from '../formulary/types.js';
import type { Capture } from '../match/matcher.js';
import type { Span } from '../types.js';

/** Adjectives, names and capitals by which a text names a state, and the same in scripts without spaces. */
const NAMES: readonly (readonly [state: string, words: string, native: string])[] = [
  [
    'DPRK',
    "DPRK|North Korea(?:n)?|N\\. Korea(?:n)?|Pyongyang|Democratic People['’]s Republic of Korea",
    '조선|朝鲜|朝方',
  ],
  ['PRC', "PRC|China|Chinese|Beijing|People['’]s Republic of China", '중국|中国|中方'],
  ['Russia', 'Russia(?:n)?|Moscow|Russian Federation|Росси[яийе]', '로씨야|러시아|俄罗斯'],
  ['ROK', 'ROK|South Korea(?:n)?|S\\. Korea(?:n)?|Seoul', '남조선|한국|韩国'],
  ['US', 'U\\.S\\.|US|USA|United States|Washington|America(?:n)?', '미국|美国'],
  ['Japan', 'Japan(?:ese)?|Tokyo', '일본|日本'],
];
/** Used for roles and to choose between dyads. */
const STATES = NAMES.map(([state, words, native]) => ({
  state,
  whole: new RegExp(`^(?:${words}|${native})$`, 'u'),
  within: new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])|${native}`, 'u'),
}));
const ANY_STATE = NAMES.map(([, words]) => words).join('|');
const GIVER_BEFORE = new RegExp(`(?:^|[^\\p{L}])(${ANY_STATE})['’]s?[\\s"“”'‘’]{0,4}$`, 'u');
const RECEIVER_AFTER = new RegExp(
  `^[\\s"“”'‘’,]{0,4}(?:for|to|toward|towards|of)\\s+(?:the\\s+)?(${ANY_STATE})(?![\\p{L}])`,
  'u',
);
/** "firmly support the Chinese people": after a verb the receiver needs no preposition. */
const RECEIVER_OF_VERB = new RegExp(`^\\s+(?:the\\s+)?(?:fraternal\\s+)?(${ANY_STATE})(?![\\p{L}])`, 'u');
const ENDS_IN_VERB = /\b(?:support|encourag|back|assist)(?:s|e|es|ed|ing)?$/i;
/** How far around a formula its giver and receiver are looked for. */
const REACH = 60;

/** The state a word names ("Chinese" → PRC), or null. */
function stateOf(word: string): string | null {
  return STATES.find(({ whole }) => whole.test(word))?.state ?? null;
}

/** States named in a text. */
export function statesIn(text: string): Set<string> {
  return new Set(STATES.filter(({ within }) => within.test(text)).map(({ state }) => state));
}

/**
 * What a pattern captured, by role or slot: a state's code or an actor's canonical name where the words are one, else the
 * words themselves. Of several captures of one role the first counts.
 */
function capturedRoles(text: string, captures: readonly Capture[]): Readonly<Record<string, string>> {
  const roles: Record<string, string> = {};
  for (const { role, name, start, end } of captures)
    if (!(role in roles)) roles[role] = name ?? text.slice(start, end).replace(/\s+/g, ' ');
  return roles;
}

/**
 * Giver and receiver as the words around a formula name them: "China's “invariable support” for North Korea". For a
 * pledge without such words the giver is the speaker's own state, when the formula belongs to that state's relations.
 * What the formula's own pattern captured goes before all that.
 */
export function rolesOf(
  text: string,
  span: Span,
  formula: Formula,
  speakerState: string | null,
  captures: readonly Capture[] = [],
): Readonly<Record<string, string>> {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const after = text.slice(span.end, span.end + REACH);
  const roles: Record<string, string> = { ...capturedRoles(text, captures) };
  if (formula.function === 'label' || formula.function === 'address') return roles;
  const giver = GIVER_BEFORE.exec(before)?.[1];
  const isVerb =
    formula.category === 'support' && ENDS_IN_VERB.test(text.slice(Math.max(0, span.end - 12), span.end));
  const receiver = (RECEIVER_AFTER.exec(after) ?? (isVerb ? RECEIVER_OF_VERB.exec(after) : null))?.[1];
  const giverState = giver === undefined ? null : stateOf(giver);
  const receiverState = receiver === undefined ? null : stateOf(receiver);
  if ('giver' in roles) return withReceiver(roles, receiverState);
  if (giverState !== null) roles.giver = giverState;
  else if (formula.function === 'pledge' && speakerState !== null && sides(formula).includes(speakerState)) {
    roles.giver = speakerState;
  }
  return withReceiver(roles, receiverState);
}

function withReceiver(roles: Record<string, string>, state: string | null): Record<string, string> {
  if (state !== null && state !== roles.giver && !('receiver' in roles)) roles.receiver = state;
  return roles;
}

/** The two sides of a formula's dyad ("DPRK-PRC"), or none. */
export function sides(formula: Formula): readonly string[] {
  return formula.dyad === null ? [] : formula.dyad.split('-');
}
