/** Adjectives on persons and peoples: "the fraternal Chinese people", "Respected Comrade". */
import type { FrameSlot } from './slots.js';

const WARM =
  'fraternal|brotherly|friendly|heroic|great|esteemed|respected|dear|dearest|beloved|distinguished|closest|intimate|neighbou?rly|traditional friendly|comradely';
const ENGLISH = new RegExp(
  `\\b(?:most )?(?:${WARM})(?:,? (?:and )?(?:${WARM}))*\\s(?:(?:\\p{Lu}[\\p{L}'’.]+\\s){0,3}(?:people|peoples|government|nation|party|army|neighbou?r)\\b|(?:Comrades?|friend|General Secretary|President|Chairman|Excellency|leader|Mr\\.)\\b(?:\\s\\p{Lu}\\p{L}+){0,4})`,
  'giu',
);
const NATIVE =
  /(?:존경하는|경애하는|친애하는|형제적|친선적인)\s?[가-힣]{1,10}(?:\s?(?:동지|각하|인민|정부))|(?:尊敬的|亲爱的|兄弟的|友好的)[\u4e00-\u9fff]{0,12}?(?:人民|政府|同志|民族|朋友|友人|党)|(?:уважаем|дорог|братск|дружественн)\S{2,3}\s\p{L}+(?:\s\p{L}+)?/giu;
const MOST = 12;

/** Each wording once, where it stands first; from paragraph `from` on. */
export function readAdjectives(paragraphs: readonly string[], from: number): readonly FrameSlot[] {
  const seen = new Set<string>();
  const slots: FrameSlot[] = [];
  for (let paragraph = from; paragraph < paragraphs.length; paragraph++) {
    const text = paragraphs[paragraph] ?? '';
    for (const pattern of [ENGLISH, NATIVE])
      for (const match of text.matchAll(pattern)) {
        const key = match[0].toLowerCase();
        if (seen.has(key) || slots.length >= MOST) continue;
        seen.add(key);
        const at = { paragraph, start: match.index, end: match.index + match[0].length };
        slots.push({ slot: 'adjective', of: null, text: match[0], value: null, at });
      }
  }
  return slots;
}
