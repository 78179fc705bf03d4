import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spellings } from '../../../server/src/core/text/spelling.js';

const PAIRS = `
neighbour neighbor; neighbouring neighboring; favourable favorable; honours honors; dishonour dishonor; labour labor;
behaviour behavior; endeavours endeavors; rumours rumors; colourful colorful; vigour vigor; harbour harbor; armoury armory;
realise realize; realised realized; organisation organization; organisations organizations; civilisation civilization;
modernising modernizing; recognises recognizes; mobilise mobilize; militarisation militarization; criticised criticized;
emphasise emphasize; normalise normalize; denuclearisation denuclearization; stabilise stabilize; collectivise collectivize;
analyse analyze; paralysed paralyzed; centre center; centres centers; theatre theater; fibre fiber; manoeuvre maneuver;
manoeuvres maneuvers; defence defense; offence offense; pretence pretense; licence license; programme program;
programmes programs; travelled traveled; cancelled canceled; labelled labeled; signalling signaling; levelled leveled;
marvellous marvelous; councillor councilor; grey gray; plough plow; sceptical skeptical; fulfil fulfill; fulfils fulfills;
skilful skillful; enrol enroll; instalment installment; judgement judgment; dialogue dialog; catalogue catalog;
ageing aging; jewellery jewelry; kilometres kilometers; aluminium aluminum; neighbour's neighbor's; theatre's theater's; cooperation co-operation; coordinated co-ordinated; coexistence co-existence; preeminent pre-eminent
`;

const APART = `
story storey; practice practise; check cheque; metre meter; tire tyre; draft draught; prise prize; curb kerb; ton tonne;
enquiry inquiry; ensure insure; adviser advizer; revise revize; surprise surprize; promise promize; exercise exercize;
advise advize; rise rize; supervise supervize; comprise comprize; enterprise enterprize; raise raize; noise noize;
size sise; seize seise; likewise likewize; four for; tour tor; hour hor; contour contor; devour devor; pour por;
doctor doctour; mirror mirrour; learned learnt; laboratory labouratory; honorary honourary; citizen citisen; controlled controled
`;

const rows = (table: string): string[][] =>
  table
    .trim()
    .split(/;\s*/)
    .map((row) => row.trim().split(/\s+/));

describe('text/spelling', () => {
  it('knows both spellings of a word, from either', () => {
    for (const [british = '', american = ''] of rows(PAIRS)) {
      assert.ok(spellings(british).includes(american), british);
      assert.ok(spellings(american).includes(british), american);
    }
  });

  it('keeps two words apart, and writes no word in a way nobody does', () => {
    for (const [a = '', b = ''] of rows(APART)) {
      assert.deepEqual([spellings(a).includes(b), spellings(b).includes(a)], [false, false], `${a} ${b}`);
    }
  });

  it('is the same from every spelling of a word', () => {
    for (const [word = ''] of rows(PAIRS)) {
      const all = spellings(word).sort();
      for (const spelling of all) assert.deepEqual(spellings(spelling).sort(), all);
    }
  });

  it('gives anything else back as it is', () => {
    for (const word of [
      '',
      'or',
      '변함없는',
      'новой',
      'naïve',
      "o'clock",
      'blood-forged',
      'constructor',
      '2020',
    ]) {
      assert.deepEqual(spellings(word), [word]);
    }
    fc.assert(fc.property(fc.string(), (word) => assert.equal(spellings(word)[0], word)));
  });
});
