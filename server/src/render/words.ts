import { weekdayOfIsoDay } from '../core/dates/calendar.js';
import { isCarryingRule, isSure } from '../core/quotes/sure.js';
import { SIDES } from '../core/quotes/voice.js';
import type { Form, FormulaFinding, Polarity, Voice } from '../core/types.js';
import type { Completeness } from '../core/types.js';
import type { SeriesMark, Verified } from '../core/formulary/types.js';
import type { RecordStatus } from '../core/history/types.js';
import type { Translate } from '../l10n.js';
import { ruleWords } from './rule-words.js';

/** Readout's words for its own codes, in one place so that hover, page and tree say the same. */

const VOICES: Readonly<Record<Voice, string>> = {
  'first-person': 'first person',
  'quoted-in-readout': 'quoted in a readout',
  'paraphrased-in-readout': 'paraphrased in a readout',
  joint: 'joint text',
  outlet: "the outlet's voice",
  'interlocutor-as-reported': 'as the other side reports it',
};

export function voiceWords(voice: Voice, t: Translate): string {
  return t(VOICES[voice]);
}

/** "Kim Jong Un · first person · named by "said"", or that the speaker is not known. */
export function speakerWords(finding: FormulaFinding, t: Translate): string {
  if (finding.speaker === null) return t('speaker not known');
  const names = finding.speakers.length > 1 ? finding.speakers.join(', ') : finding.speaker;
  const via = finding.via.length > 0 ? t('via {0}', finding.via.join(', ')) : null;
  const reported = finding.reportedBy === null ? null : reportedWords(finding.reportedBy, t);
  const voice = finding.voice === null ? null : voiceWords(finding.voice, t);
  const sure = isSure(finding.speakerFrom) ? '' : '≈ ';
  return [`${sure}${names}`, voice, via, reported, evidenceWords(finding, t)]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A side tells it in its own text; anybody else quotes it, which is no use of the phrase by the side. */
function reportedWords(by: string, t: Translate): string {
  return SIDES.has(by) ? t('told by {0}', by) : t('quoted in {0}', by);
}

function evidenceWords(finding: FormulaFinding, t: Translate): string | null {
  switch (finding.speakerFrom) {
    case 'cue':
      return finding.cue === null || finding.polarity === 'absent'
        ? t('named beside it')
        : t('named by “{0}”', finding.cue);
    case 'document':
      return t("the text's own author");
    case 'carried':
      return carriedWords(finding.rule, t) ?? t('carried over from the words before');
    case 'inferred': {
      const how = finding.rule === null ? null : ruleWords(finding.rule, t);
      return how === null ? t('inferred') : t('inferred: {0}', how);
    }
    case 'none':
      return null;
  }
}

/** Only rules that say how words are carried over; those of a cue say how it was read where it stands. */
function carriedWords(rule: string | null, t: Translate): string | null {
  return rule !== null && isCarryingRule(rule) ? ruleWords(rule, t) : null;
}

/** What is to be said where the phrase is not simply used; null for a plain use. */
export function polarityWords(polarity: Polarity, cue: string | null, t: Translate): string | null {
  const by = cue === null ? '' : ` (“${cue}”)`;
  switch (polarity) {
    case 'used':
      return null;
    case 'absent':
      return t('The text says that this phrase was absent{0}.', by);
    case 'negated':
      return t('Negated here{0}.', by);
    case 'mentioned':
      return t('Mentioned here, not uttered{0}.', by);
  }
}

export const YEAR_SIGNS: Readonly<Record<SeriesMark, string>> = {
  P: '●',
  p: '●',
  A: '○',
  a: '○',
  d: 'd',
  r: 'r',
  '?': '?',
};

/** A sign of a series line with its meaning, short enough to stand in the line itself. */
export function signWords(sign: string, t: Translate): string {
  switch (sign) {
    case '●':
      return t('● present');
    case '○':
      return t('○ absent (full text)');
    case '≈':
      return t('≈ related wording');
    case 'd':
      return t('d not in digest');
    case 'r':
      return t('r reported absent');
    default:
      return t('? no text');
  }
}

export function statusWords(status: RecordStatus, t: Translate): string {
  switch (status) {
    case 'present':
      return t('● present');
    case 'absent':
      return t('○ absent from a full text');
    case 'not-in-digest':
      return t('d not in this digest');
    case 'reported-absent':
      return t('r reported absent');
    case 'reported-paraphrase':
      return t('≈ reported in paraphrase');
  }
}

/** A mark of doubt as it is shown, null for what was checked in full. */
export function doubtWords(verified: Verified, t: Translate): string | null {
  switch (verified) {
    case 'yes':
      return null;
    case 'text-match':
      return t('text match only');
    case 'partial-text':
      return t('only part of the text was read');
    case 'order-by-editor':
      return t('order by the editor');
  }
}

export function completenessWords(completeness: Completeness, t: Translate): string {
  return completeness === 'full' ? t('full text') : t(completeness);
}

/** "reply-letter" → "reply letter". */
export function formWords(form: Form, t: Translate): string {
  return t(form.replaceAll('-', ' '));
}

/** What a TIMEX3 `mod` says, in words. */
export function modWords(mod: string, t: Translate): string {
  const words: Readonly<Record<string, string>> = {
    START: 'early part',
    MID: 'middle part',
    END: 'late part',
    APPROX: 'about',
    LESS_THAN: 'less than',
    MORE_THAN: 'more than',
    EQUAL_OR_LESS: 'at most',
    EQUAL_OR_MORE: 'at least',
    BEFORE: 'before',
    AFTER: 'after',
    ON_OR_BEFORE: 'on or before',
    ON_OR_AFTER: 'on or after',
  };
  return t(words[mod] ?? mod.toLowerCase().replaceAll('_', ' '));
}

/** 1 → "1st", 71 → "71st", 112 → "112th". */
export function ordinal(count: number): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** Weekday of an ISO day; null for anything coarser or impossible. */
export function weekdayOf(iso: string, t: Translate): string | null {
  const name = weekdayOfIsoDay(iso);
  return name === null ? null : t(name);
}
