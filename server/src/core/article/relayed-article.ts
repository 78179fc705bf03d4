/**
 * A paper's article as its state's agency gives it: "… Rodong Sinmun Monday says this in a bylined article." What stands
 * before "this" is the article's, too; what stands before "observes in a bylined commentary:" is the agency's news.
 */
import type { SpeakerRef } from '../quotes/model.js';
import { NOBODY } from '../quotes/named.js';
import { shown } from './evidence.js';
import { textForm } from './form.js';
import { leadTexts, type Head } from './head.js';
import type { Reading } from './reading.js';

const KIND = '(?:(?:by-?lined|signed)\\s(?:article|commentary)|commentary|editorial|article|political essay)';
const SAYS =
  '(?:says?|said|observes?|observed|notes?|noted|urges?|urged|comments?|commented|stresses|stressed|asserts?|asserted|declares?|declared|holds?|held|points? out|pointed out|underlines?|underlined|claims?|claimed|writes?|wrote)';
const DAY = '(?:,?\\s(?:on\\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?';
const IN = `\\sin\\s(?:an?|its)\\s(?<kind>${KIND})`;
/** Behind the paper's name: how it says it, and where its own words begin. */
const BEHIND: readonly RegExp[] = [
  new RegExp(`^${DAY}\\s${SAYS}(?<this>\\sthis)?${DAY}${IN}[^.:]{0,90}[.:]`),
  new RegExp(`^${DAY}${IN}${DAY},?\\s${SAYS}(?<this>\\sthis)?[^.:]{0,60}[.:]`),
  new RegExp(
    `^${DAY}\\s(?:runs|ran|carries|carried|dedicates|dedicated)\\san?\\s(?<kind>${KIND})[^.:]{0,110}[.:]`,
  ),
];
/** "…, says Rodong Sinmun Monday in a bylined article.": what stands before is its. */
const BEFORE = new RegExp(`\\b${SAYS}\\s(?:the\\s)?$`);
const POSTPOSED = new RegExp(`^${DAY}${IN}[^.:]{0,60}[.:]`);

/** `outlet`: the agency; null where no paper of its state is given. Linear in the head. */
export function readRelayedArticle(head: Head, outlet: string | null): Reading | null {
  const state = outlet === null ? null : head.index.stateOf(outlet);
  if (state === null) return null;
  for (const { number, text } of leadTexts(head)) {
    for (const { ref } of head.scans[number]?.mentions ?? []) {
      if (ref.kind !== 'outlet' || ref.name === null || ref.name === outlet || ref.state !== state) continue;
      const found = articleBehind(text, ref);
      if (found === null) continue;
      const { name, actor: id } = ref;
      const at = { paragraph: number, start: ref.start, end: found.end };
      const words = shown(text.slice(at.start, at.end));
      return {
        form: textForm(found.kind) ?? 'commentary',
        reason: { rule: 'relayed-article', detail: `It gives an article of ${name}: “${words}”.`, at },
        sender: {
          named: { ...NOBODY, kind: 'outlet', name, id, state, sure: true },
          reason: { rule: 'relayed-article', detail: `“${words}”`, at },
          titles: [],
          adjectives: null,
        },
        addressee: null,
        at: number,
        isAccount: true,
        from: found.isAll ? { paragraph: head.lead, offset: 0 } : { paragraph: number, offset: found.end },
      };
    }
  }
  return null;
}

function articleBehind(
  text: string,
  { start, end }: SpeakerRef,
): { readonly kind: string; readonly isAll: boolean; readonly end: number } | null {
  const behind = text.slice(end, end + 200);
  const isPostposed = BEFORE.test(text.slice(Math.max(0, start - 30), start));
  for (const pattern of isPostposed ? [POSTPOSED] : BEHIND) {
    const match = pattern.exec(behind);
    if (match === null) continue;
    const { kind = '', this: all } = match.groups ?? {};
    return { kind, isAll: isPostposed || all !== undefined, end: end + match[0].length };
  }
  return null;
}
