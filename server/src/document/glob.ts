/**
 * Globs over slash-separated paths: `*` and `?` within a segment, `**` over segments, `{a,b}` alternatives. A pattern
 * without a slash matches the last segment. Time is bounded by pattern length × path length.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return expandBraces(pattern).some((plain) => {
    const wanted = plain.includes('/') ? plain.replace(/^\/|\/$/g, '') : `**/${plain}`;
    return matchSequence(wanted.split('/'), path.split('/'), '**', (segment, name) =>
      matchSequence(Array.from(segment), Array.from(name), '*', (one, char) => one === '?' || one === char),
    );
  });
}

const MOST_ALTERNATIVES = 64;

function expandBraces(pattern: string): string[] {
  const done: string[] = [];
  let open = [pattern];
  while (open.length > 0 && done.length + open.length <= MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const candidate of open) {
      const match = /\{([^{}]{0,200})\}/.exec(candidate);
      if (match === null) done.push(candidate);
      else for (const part of (match[1] ?? '').split(',')) next.push(candidate.replace(match[0], () => part));
    }
    open = next;
  }
  return done;
}

/** Wildcard matching with one step back: on a mismatch the last wildcard takes one element more. */
function matchSequence(
  pattern: readonly string[],
  items: readonly string[],
  wildcard: string,
  matches: (pattern: string, item: string) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let lastWildcard = -1;
  let resumeAt = 0;
  while (i < items.length) {
    const wanted = pattern[p];
    if (wanted === wildcard) {
      lastWildcard = p++;
      resumeAt = i;
    } else if (wanted !== undefined && matches(wanted, items[i] ?? '')) {
      p++;
      i++;
    } else if (lastWildcard >= 0) {
      p = lastWildcard + 1;
      i = ++resumeAt;
    } else return false;
  }
  while (pattern[p] === wildcard) p++;
  return p === pattern.length;
}
