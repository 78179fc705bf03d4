import { createAnnotation, type Annotation } from '../../../server/src/core/annotations/annotation.js';
import { normalText } from '../../../server/src/core/annotations/normal-text.js';

export const TEXT = 'The two sides pledged full support and spoke of invincible friendship.';
export const TIME = '2024-05-01T08:00:00.000Z';

/** An annotation of some words of {@link TEXT}. */
export function annotation(
  id: string,
  words: string,
  tags: readonly string[] = ['support'],
  note = '',
): Annotation {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return createAnnotation({
    id,
    time: TIME,
    author: 'Kim',
    source: 'a.txt',
    text: normalText(TEXT),
    span,
    tags,
    note,
  });
}
