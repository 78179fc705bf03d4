import type { Analyzer } from '../core/index.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import type { ActResult } from '../protocol.js';
import { refused } from './act-results.js';

/**
 * The refusal to make a formula of a phrase that is the wording of one as a whole, with that formula's place; null for a
 * phrase that is new, or only holds a formula.
 * @param formularyUri where the built-in formulary can be opened, if anywhere
 */
export async function foundAlready(
  knowledge: Knowledge,
  phrase: string,
  formularyUri: string | null,
  t: Translate,
): Promise<ActResult | null> {
  const id = await wordingOf(knowledge.analyzer, phrase);
  const same = id === null ? null : knowledge.formula(id);
  if (same === null) return null;
  const place = knowledge.placeOf(same.id, formularyUri);
  const result = refused(
    t('"{0}" is found already: it is a wording of "{1}" ({2}).', phrase, same.name, same.id),
  );
  return place === null ? result : { ...result, place };
}

/** Id of the formula whose wording a phrase is as a whole; null where there is none. */
export async function wordingOf(analyzer: Analyzer, phrase: string): Promise<string | null> {
  const options = { languageId: 'plaintext', nearVariants: false };
  const { findings } = await analyzer.analyze(phrase, options);
  const whole = findings.find(
    (finding) => finding.kind === 'formula' && finding.start === 0 && finding.end === phrase.length,
  );
  return whole?.kind === 'formula' ? whole.formula : null;
}
