import assert from 'node:assert/strict';
import { findings } from '../run/readout.js';
import { closeAll, diagnostics, makeDesk, newArticle, withSetting } from '../run/workspace.js';

const TEXT = [
  'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping on Thursday.',
  '',
  'He thanked him for the "invariable backing", KCNA said.',
  '',
].join('\n');

describe('variations of a formula', () => {
  after(closeAll);

  it('are in Problems, and go with readout.formulary.nearVariants', async () => {
    await makeDesk('variations');
    const { document } = await newArticle('variations/letter.txt', TEXT);
    const { uri } = document;
    await findings(uri, (all) => all.some(({ text }) => text === 'invariable backing'));
    const isVariation = ({ code }: { code?: unknown }): boolean => code === 'variation';
    const list = await diagnostics(uri, (all) => all.some(isVariation), 'the variation');
    assert.match(list.find(isVariation)?.message ?? '', /Varies “invariable support”: support → backing/);
    await withSetting('readout.formulary.nearVariants', false, async () => {
      await findings(uri, (all) => all.every(({ text }) => text !== 'invariable backing'));
      await diagnostics(uri, (all) => !all.some(isVariation), 'no variation');
    });
  });
});
