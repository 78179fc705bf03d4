import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/src/core/index.js';

const analyzer = createAnalyzer({});
const LEAD =
  'Pyongyang, October 20, 2031 (KCNA) -- Kim Jong Un sent a reply message to Xi Jinping. The message said:';
const REPLY = `# Reply to Xi Jinping\n\n${LEAD}\n\nI thank you for your message of October 1, 2031.\n`;

describe('evidence of an article’s facts', () => {
  it('stands at the words of the document, marks and all', async () => {
    const text = REPLY.replace('Xi Jinping. The', '**Xi Jinping**. The');
    const { article } = await analyzer.analyze(text, { languageId: 'markdown' });
    const at = (field: 'form' | 'sender' | 'addressee'): string =>
      text.slice(article.evidence?.[field]?.start ?? 0, article.evidence?.[field]?.end ?? 0);
    assert.deepEqual([at('form'), at('sender')], ['reply message', 'Kim Jong Un']);
    assert.match(at('addressee'), /Xi Jinping/);
    assert.equal(article.evidence?.lang?.rule, 'script');
  });
  it('moves with edits above it, as in a new reading', async () => {
    const session = await analyzer.open(REPLY, { languageId: 'plaintext' });
    await session.apply([{ start: 0, end: 0, text: '---\noutlet: KCNA\n---\n\n' }]);
    const { article } = await analyzer.analyze(session.text(), { languageId: 'plaintext' });
    assert.deepEqual(session.article(), article);
    assert.equal(article.evidence?.outlet?.rule, 'given');
    const { start = 0, end = 0 } = article.evidence.sender ?? {};
    assert.equal(session.text().slice(start, end), 'Kim Jong Un');
  });
  it('days to reply are counted from the date it gives the message answered', async () => {
    const { article } = await analyzer.analyze(REPLY, { languageId: 'plaintext' });
    const days = article.slots?.find(({ slot }) => slot === 'days-to-reply');
    assert.deepEqual([days?.value, days?.text], ['19', 'October 1, 2031']);
  });
  it('and are not known without it', async () => {
    const text = REPLY.replace(' of October 1, 2031', '');
    const { article } = await analyzer.analyze(text, { languageId: 'plaintext' });
    assert.ok(article.slots?.some(({ slot, value }) => slot === 'turn' && value === 'reply'));
    assert.ok(!article.slots?.some(({ slot }) => slot === 'days-to-reply'));
  });
});
