import type { QuoteReader, RoleValues } from '../history/appearance.js';
import { formulaRoles } from '../history/pattern-roles.js';
import type { Matcher } from '../match/matcher.js';
import { rolesOf } from './roles.js';

const WORD = /[\p{L}\p{N}]/u;
/** Words were left out right before or after. */
const CUT_BEFORE = /(?:\.{3}|…)[^\p{L}\p{N}]*$/u;
const CUT_AFTER = /^[^\p{L}\p{N}]*?(?:\.{3}|…)/u;

/**
 * Reads recorded quotations with the very patterns that read articles. A quotation is cut out of a text: that a role's
 * place is empty is known only if more words of the text stand on that side.
 */
export function quoteReader(matcher: Matcher): QuoteReader {
  return (quote, formula, speakerState) => {
    const [match] = matcher
      .scan(quote)
      .filter((each) => each.formula.id === formula.id)
      .sort((a, b) => b.length - a.length || b.captures.length - a.captures.length);
    if (match === undefined) return null;
    const before = quote.slice(0, match.start);
    const after = quote.slice(match.end);
    const { places } = formulaRoles(formula, match.variant);
    const empty = places.filter(
      ({ wordsBefore, wordsAfter }) =>
        (wordsBefore || (WORD.test(before) && !CUT_BEFORE.test(before))) &&
        (wordsAfter || (WORD.test(after) && !CUT_AFTER.test(after))),
    );
    const roles = rolesOf(quote, match, formula, speakerState, match.captures);
    return {
      roles: withEmpty(roles, empty),
      words: quote.slice(match.start, match.end),
      lang: match.variant.lang,
    };
  };
}

function withEmpty(
  roles: Readonly<Record<string, string>>,
  places: readonly { readonly role: string }[],
): RoleValues {
  return { ...Object.fromEntries(places.map(({ role }) => [role, null])), ...roles };
}
