import type { Lang } from '../types.js';

/** The language of a stretch of text by its script alone: Hangul → ko, Kana or Han → zh, Cyrillic → ru, else en. */
export function languageOf(text: string): Lang {
  const sample = text.length > 4000 ? text.slice(0, 4000) : text;
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const hangul = count(/\p{Script=Hangul}/gu) * 3;
  const han = count(/\p{Script=Han}/gu) * 4;
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const most = Math.max(latin, hangul, han, cyrillic);
  if (most === 0 || most === latin) return 'en';
  // Korean prose quotes Han words; Chinese prose does not contain Hangul.
  if (hangul > 0 && hangul * 4 >= han) return hangul >= cyrillic ? 'ko' : 'ru';
  return most === han ? 'zh' : 'ru';
}
