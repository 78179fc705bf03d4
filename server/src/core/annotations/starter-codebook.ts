import { Document } from 'yaml';
import type { Codebook, Tag } from './codebook.js';

const TAGS: readonly Tag[] = [
  {
    id: 'alignment',
    name: 'Alignment',
    category: 'alignment',
    key: 1,
    color: '#2e7d32',
    description: 'Both sides are said to see or do a thing alike.',
  },
  {
    id: 'support',
    name: 'Support',
    category: 'support',
    key: 2,
    color: '#1e88e5',
    description: 'One side backs the other; note the degree word.',
  },
  {
    id: 'friendship',
    name: 'Friendship',
    category: 'friendship',
    key: 3,
    color: '#00838f',
    description: 'Traditional, personal or people-to-people ties.',
  },
  {
    id: 'partnership',
    name: 'Partnership label',
    category: 'partnership-tier',
    key: 4,
    color: '#ab47bc',
    description: 'A named tier of relations, or a change of it.',
  },
  {
    id: 'core-interests',
    name: 'Core interests',
    category: 'core-interests',
    key: 5,
    color: '#d81b60',
    description: 'Issues a side declares not open to bargaining.',
  },
  {
    id: 'ideology',
    name: 'Ideology',
    category: 'ideology',
    color: '#e53935',
    description: 'Socialism, party lines, systems.',
  },
  {
    id: 'praise',
    name: 'Praise and wishes',
    category: 'praise',
    color: '#ef6c00',
    description: 'Honours, congratulations, wishes for the other side.',
  },
  {
    id: 'warning',
    name: 'Warning',
    category: 'warning',
    key: 6,
    color: '#d32f2f',
    description: 'A threat or a demand to stop.',
  },
  {
    id: 'change',
    name: 'Changed wording',
    key: 7,
    color: '#b8860b',
    description: 'Differs from the same kind of text earlier; say how in the note.',
  },
  {
    id: 'absence',
    name: 'Absence',
    key: 8,
    color: '#757575',
    description: 'Something expected in this kind of text is not there; say what in the note.',
  },
  {
    id: 'translation',
    name: 'Translation?',
    color: '#8d6e63',
    description: 'May differ only in translation; see the original first.',
  },
  { id: 'watch', name: 'Watch', key: 9, color: '#78909c', description: 'Not clear yet; come back to it.' },
];

/** Tags most readers of such texts begin with. Offered when there is no codebook, never written unasked. */
export function starterCodebook(): Codebook {
  return { tags: TAGS };
}

/** Text of a codebook.yaml, with a comment that explains the fields. */
export function formatCodebook(codebook: Codebook): string {
  const doc = new Document({ tags: codebook.tags });
  doc.commentBefore =
    ' Your tags. Annotations name the id, so keep ids and change names freely. A tag that is no longer used stays\n' +
    ' here with "mergedInto: <id of the other tag>". category: findings of it offer the tag first; key: 1 to 9.';
  return doc.toString({ lineWidth: 0 });
}
