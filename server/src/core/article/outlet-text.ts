/** Editorials, essays and commentaries: an outlet's own text, or another outlet's that it gives. */
import { nameKey } from '../quotes/names.js';
import type { Named } from '../quotes/named.js';
import { scanParagraph } from '../quotes/scan.js';
import { shown } from './evidence.js';
import { textForm } from './form.js';
import type { Head } from './head.js';
import type { Reading } from './reading.js';

const KIND =
  /\b(political essay|commentator['’]s article|(?:by-?lined|signed) (?:article|commentary)|commentary|editorial(?:ly)?)\b/i;
/** The outlet carries it: this article tells of another text. */
const CARRIES =
  /\b(?:carries|carried|runs|ran|dedicates|dedicated|observes|says|said|calls|notes|editorially|in (?:an?|its))\b/i;
const OPENING = 300;

/** "KCNA Commentary …", "Rodong Sinmun … in an editorial"; null for all others. */
export function readOutletText(head: Head, outlet: string | null): Reading | null {
  const places = [
    { paragraph: Math.max(0, head.lead - 1), text: head.title ?? '', isTitle: true },
    { paragraph: head.lead, text: (head.texts[head.lead] ?? '').slice(0, OPENING), isTitle: false },
  ];
  for (const { paragraph, text, isTitle } of places) {
    const match = KIND.exec(text);
    if (match === null) continue;
    const before = head.index.names.get(nameKey(text.slice(0, match.index)));
    const named = before?.kind === 'outlet' ? outletOf(before) : opensSentence(head, text, match.index);
    if (named === null || named.name === null) continue;
    const form = textForm(match[1] ?? '');
    if (
      form === null ||
      (outlet !== null && named.name !== outlet && !isTitle && !isCarrier(head, outlet, named))
    )
      continue;
    const shift = Math.max(0, (head.texts[paragraph] ?? '').indexOf(text));
    const at = { paragraph, start: shift + match.index, end: shift + match.index + match[0].length };
    const kind = form.replaceAll('-', ' ');
    return {
      form,
      reason: { rule: 'outlet-text', detail: `“${shown(match[0])}” of ${named.name}: ${kind}.`, at },
      sender: isOneOfSeveral(text, match.index)
        ? null
        : {
            named,
            reason: { rule: 'outlet-text', detail: `${named.name} is named as the one that carries it.`, at },
            titles: [],
            adjectives: null,
          },
      addressee: null,
      at: head.lead,
      isAccount: !isTitle && CARRIES.test(text),
    };
  }
  return null;
}

/** "Rodong Sinmun, Joson Inmingun and Chongnyon Jonwi, in a joint editorial". */
function isOneOfSeveral(text: string, before: number): boolean {
  return /\p{Lu}\p{L}+, \p{Lu}\p{L}+ \p{Lu}\p{L}+ and \p{Lu}/u.test(text.slice(0, before));
}

/** Outlets of one state give each other's texts. */
function isCarrier(head: Head, outlet: string, { state }: Named): boolean {
  return state !== null && head.index.stateOf(outlet) === state;
}

function outletOf({
  name,
  actor,
  state,
}: {
  name: string;
  actor: string | null;
  state: string | null;
}): Named {
  return { kind: 'outlet', name, id: actor, state, parts: [], document: null, sure: true };
}

/** "Rodong Sinmun on Monday carried an editorial": the outlet opens the sentence. */
function opensSentence(head: Head, text: string, before: number): Named | null {
  const dateline = /^.{0,90}?\([^)]{2,30}\)\s*(?:--?|[–—])\s*/.exec(text)?.[0].length ?? 0;
  const scan = scanParagraph(text.slice(dateline, before), head.index);
  const [first] = scan.mentions;
  if (first?.ref.kind !== 'outlet' || first.from > 1 || first.ref.name === null) return null;
  if (before - dateline > 110) return null;
  return outletOf({ name: first.ref.name, actor: first.ref.actor, state: first.ref.state });
}
