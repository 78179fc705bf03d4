import type { AttributedBlock } from '../core/quotes/blocks.js';
import type { Form } from '../core/types.js';
import type { Translate } from '../l10n.js';
import { formWords, voiceWords } from './words.js';

/**
 * "Kim Jong Un · letter · first person · 7 formulas". The form is the article's, so it is said of the sender's own text
 * only; ≈ stands where the speaker was carried over or inferred.
 */
export function blockTitle(block: AttributedBlock, form: Form | null, t: Translate): string {
  const { formulas, unsure } = block;
  const sign = unsure === formulas.length ? '≈ ' : '';
  const count = formulas.length === 1 ? t('1 formula') : t('{0} formulas', formulas.length);
  const some = unsure > 0 && sign === '' ? t(' ({0} ≈)', unsure) : '';
  return [`${sign}${blockName(block, form, t)}`, `${count}${some}`].join(' · ');
}

/** The same without the count. */
export function blockName(block: AttributedBlock, form: Form | null, t: Translate): string {
  const { speaker, speakers, voice, ownText } = block;
  return [
    speakers.length > 1 ? speakers.join(', ') : speaker,
    ownText && form !== null && form !== 'other' ? formWords(form, t) : null,
    voice === null ? null : voiceWords(voice, t),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
