import type { Actor } from '../core/formulary/types.js';
import { isSureQuote } from '../core/quotes/sure.js';
import type { QuoteFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { bold, escape, lines } from './markdown.js';
import { ruleWords } from './rule-words.js';
import { sourceLink } from './sources.js';

/** Offices shown at most. */
const OFFICES = 6;

/** The hover of a speaker's name, or of words that somebody says: who it is, and how that is known. */
export function speakerHover(
  found: { readonly speaker: string; readonly actor: string | null; readonly quote: QuoteFinding | null },
  knowledge: Knowledge,
  t: Translate,
): string {
  const { speaker, quote } = found;
  const actor = found.actor === null ? null : knowledge.actor(found.actor);
  const sign = quote === null || isSureQuote(quote) ? '' : '≈ ';
  return lines([
    `${sign}${bold(actor?.name ?? speaker)}${actor === null ? '' : escape(` · ${actorWords(actor, t)}`)}`,
    quote === null ? null : escape(quoteWords(quote, t)),
    actor === null || actor.roles.length === 0 ? null : officesLine(actor, knowledge, t),
  ]);
}

function actorWords({ kind, state, native }: Actor, t: Translate): string {
  return [t(kind), state, ...native.slice(0, 1)].filter((part) => part !== '').join(' · ');
}

/** "direct quotation · a name with a verb of speech after the quotation". */
function quoteWords({ how, rule }: QuoteFinding, t: Translate): string {
  const found = rule === null ? null : ruleWords(rule, t);
  return [howWords(how, t), found].filter((part) => part !== null).join(' · ');
}

/** What the words of a quotation finding are, compared with what was said. */
function howWords(how: QuoteFinding['how'], t: Translate): string {
  switch (how) {
    case 'direct':
      return t('direct quotation');
    case 'mixed':
      return t('partly quoted');
    case 'indirect':
      return t('reported, not quoted');
  }
}

function officesLine({ roles, sources }: Actor, knowledge: Knowledge, t: Translate): string {
  const [source] = sources.map((id) => knowledge.source(id)).filter((known) => known !== null);
  const offices = escape(t('Offices: {0}', roles.slice(0, OFFICES).join('; ')));
  return source === undefined ? offices : `${offices} — ${sourceLink(source)}`;
}
