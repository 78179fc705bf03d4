import type { Translate } from '../l10n.js';

/** Rules that carry words over to somebody who was named elsewhere. */
const CARRYING: Readonly<Record<string, string>> = {
  carried: 'carried over from the paragraph before',
  'quote-continued': 'the quotation goes on',
  'quote-goes-on': 'the quotation goes on',
  'quote-over-paragraphs': 'the quotation goes on over paragraphs',
  'clause-goes-on': 'the clause goes on',
  'told-before': 'whoever spoke in the sentence before',
  'runs-over-break': 'the sentence goes on over a line break',
};

/** Rules that read a speaker off the text, by the shape they found. */
const READING: Readonly<Record<string, string>> = {
  'name-verb-clause': 'a name with a verb of speech before a clause',
  'name-verb-words': 'a name with a verb of speech before the words',
  'clause-name-verb': 'a name with a verb of speech after the clause',
  'clause-verb-name': 'a verb of speech and a name after the clause',
  'quote-name-verb': 'a name with a verb of speech after the quotation',
  'quote-verb-name': 'a verb of speech and a name after the quotation',
  'quote-name-any-verb': 'a name with a verb after the quotation',
  'name-any-verb-quote': 'a name with a verb before the quotation',
  'verb-in-quote': 'the verb of speech stands inside the quotation',
  'verb-colon': 'a verb of speech before a colon',
  'name-colon': 'a name before a colon',
  'dash-name': 'a name after a dash',
  'according-to': '“according to” and a name',
  'as-name-verb': '“as” with a name and a verb of speech',
  'as-reported-by': '“as reported by” and a name',
  'was-quoted-as': 'somebody “was quoted as saying”',
  'quoted-name': 'an outlet quotes somebody by name',
  'passive-by': 'said “by” somebody',
  'noun-of': 'a statement, remark or message of somebody',
  vague: 'somebody without a name is said to say it',
  'document-frame': 'the whole text is the sender’s',
  'outlet-frame': 'the outlet’s own frame around a text',
};

/** What a rule of attribution found, in words; null for a rule that is not known here. */
export function ruleWords(rule: string, t: Translate): string | null {
  const words = CARRYING[rule] ?? READING[rule];
  return words === undefined ? null : t(words);
}
