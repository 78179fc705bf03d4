import assert from 'node:assert/strict';
import fc from 'fast-check';
import { englishForms } from '../../../server/src/core/formulary/inflect/english.js';
import { wordForms } from '../../../server/src/core/formulary/inflect/index.js';

/** Base form, then forms that must be generated. */
const FORMS = `
forge forges forged forging; resolve resolves resolved resolving; tie ties tied tying; carry carries carried carrying;
defend defends defended defending; uphold upholds upheld upholding; mercy mercies mercy's; crisis crises crisis's;
man men man's men's; commit commits committed committing; develop develops developed developing;
support supports supported supporting; strengthen strengthens strengthened strengthening; deepen deepened deepening;
cherish cherishes cherished cherishing; attach attaches attached attaching; reach reaches reached reaching;
express expresses expressed expressing; pass passes passed; stress stresses stressed stressing; fix fixes fixed fixing;
push pushes pushed; epoch epochs epoch's; monarch monarchs; oligarch oligarchs; party parties party's;
country countries country's; enemy enemies; army armies; policy policies; ally allies allied allying;
unify unifies unified unifying; try tries tried trying; deny denies denied denying; play plays played playing;
convey conveys conveyed conveying; enjoy enjoys enjoyed enjoying; victory victories; day days day's;
lie lies lied lay lain lying; die dies died dying; agree agrees agreed agreeing; free frees freed freeing;
guarantee guarantees guaranteed guaranteeing; decree decrees decreed; unite unites united uniting;
achieve achieves achieved achieving; promote promotes promoted promoting; pledge pledges pledged pledging;
judge judges judged judging; provoke provokes provoked provoking; threaten threatens threatened threatening;
argue argues argued arguing; continue continues continued continuing; pursue pursues pursued pursuing;
rescue rescues rescued rescuing; issue issues issued issuing; value values valued valuing; queue queues queued queuing queueing;
age ages aged aging ageing; dye dyes dyed dyeing; singe singes singed singeing; hinge hinges hinged hinging;
shoe shoes shoeing; hoe hoes hoed hoeing; veto vetoes vetoed vetoing; hero heroes hero's; echo echoes echoed echoing;
embargo embargoes; cargo cargoes cargos; photo photos; radio radios radioed; tango tangos;
admit admits admitted admitting; permit permitted permitting; submit submitted submitting; transmit transmitted;
prefer prefers preferred preferring; refer referred referring; confer conferred conferring; occur occurred occurring;
deter deterred deterring; compel compelled compelling; propel propelled; expel expelled expelling; rebel rebelled rebelling;
control controls controlled controlling; patrol patrolled patrolling; regret regretted regretting; equip equipped equipping;
fulfil fulfilled fulfilling; fulfill fulfilled; travel travelled traveled travelling traveling; signal signalled signaled;
cancel cancelled canceled; label labelled labeled labelling; quarrel quarrelled quarreling; visit visited visiting;
open opened opening; benefit benefited benefiting; target targeted targeting; credit credited; offer offered offering;
suffer suffered suffering; plan plans planned planning; plot plotted plotting; stop stopped stopping; war wars warred warring;
star starred starring; step stepped; ban banned banning; rob robbed robbing; quiz quizzes quizzed quizzing;
bow bows bowed bowing; show showed shown showing; fear fears feared fearing; seal sealed sealing; aim aimed aiming;
act acts acted acting; err erred erring; focus focuses focused focussed focusing; bias biased biases; panic panicked panicking;
mimic mimicked mimicking; traffic trafficked trafficking; program programmed programming programs;
be is are was were been being am; have has had having; do does did done doing; go goes went gone going;
undergo undergoes underwent undergone undergoing; undertake undertook undertaken undertaking; overcome overcame overcoming;
overthrow overthrew overthrown; withdraw withdrew withdrawn withdrawing; withstand withstood; withhold withheld;
understand understood understanding; misunderstand misunderstood; foresee foresaw foreseen foreseeing; forgive forgave forgiven;
rebuild rebuilt rebuilding; mislead misled misleading; rewrite rewrote rewritten; outdo outdid outdone; become became becoming;
begin began begun beginning; break broke broken; bring brought; build built building; choose chose chosen choosing;
come came coming; deal dealt; draw drew drawn; drive drove driven driving; fall fell fallen; feel felt; fight fought fighting;
find found finding; get got getting; give gave given giving; grow grew grown; hold held holding; keep kept; know knew known;
lay laid laying; lead led leading; leave left leaving leaves; lose lost losing; make made making; meet met meeting; pay paid;
put putting puts; read reads reading; rise rose risen rising; run ran running; say said; see saw seen seeing; seek sought;
send sent; set setting; speak spoke spoken; spend spent; stand stood; strike struck striking; swear swore sworn; take took taken;
teach taught; tell told; think thought; throw threw thrown; wage waged waging; win won winning; write wrote written writing;
bear bore borne bearing; shed shedding; spread spreading; cut cutting; forge forge's;
woman women women's; child children children's; foot feet; tooth teeth; statesman statesmen; chairman chairmen chairman's;
spokesman spokesmen; serviceman servicemen; Frenchman Frenchmen; life lives; wife wives; knife knives; leaf leaves; half halves;
shelf shelves; wolf wolves; belief beliefs; proof proofs; chief chiefs; basis bases; thesis theses; analysis analyses;
hypothesis hypotheses; emphasis emphases; axis axes; criterion criteria; phenomenon phenomena; memorandum memoranda memorandums;
referendum referenda referendums; nucleus nuclei; stimulus stimuli; formula formulae formulas; index indices indexes;
appendix appendices; people people's peoples; leader leaders leader's; nation nations nation's; gas gases; bus buses; boss bosses;
church churches; tax taxes taxed; waltz waltzes; buzz buzzes buzzed; soliloquy soliloquies; embassy embassies; money moneys
`;

/** Base form, then words that are other words. */
const OTHERS = `
doe does; new news; fee feed; we wed; even evening; morn morning; cloth clothing; it its; us uses; the thing; oman omen;
wick wicked; found find; firm firmer firmest firmly; develop development developer; strong stronger strongest; be bed;
mean meaner; warm warmly warmer; economic economics; politic politics; singe singing; person people; human humane;
agree agreement; will willed; must musts; high higher highest; see seed; hope hopping hopped; plane planning planned;
belie belay belain; relay relaid; behave behad; unite unity; invariable invariably; train trainer; lead leader
`;

function rows(table: string): [string, string[]][] {
  return table
    .trim()
    .split(/;\s*/)
    .map((row) => {
      const [base = '', ...forms] = row.trim().toLowerCase().split(/\s+/);
      return [base, forms];
    });
}

describe('inflect/english', () => {
  it('knows the forms of more than 150 words', () => {
    const table = rows(FORMS);
    assert.ok(table.length > 150);
    for (const [base, expected] of table) {
      const forms = englishForms(base);
      assert.equal(forms[0], base);
      for (const form of expected)
        assert.ok(forms.includes(form), `${base}: ${form} is not in ${forms.join(' ')}`);
    }
  });

  it('makes no other word of a word, and no comparison, adverb or noun', () => {
    for (const [base, others] of rows(OTHERS)) {
      const forms = englishForms(base);
      for (const other of others) assert.ok(!forms.includes(other), `${base}: ${forms.join(' ')}`);
    }
  });

  it('doubles nothing where the stress does not allow it', () => {
    assert.ok(!englishForms('develop').includes('developped'));
    assert.ok(!englishForms('threaten').includes('threatenned'));
    assert.ok(!englishForms('reveal').includes('revealled'));
  });

  it('gives both spellings of every form', () => {
    const { forms } = wordForms('Organise', true, 'en');
    for (const form of ['organise', 'organizes', 'organized', 'organising', 'organizing', "organize's"]) {
      assert.ok(forms.includes(form), form);
    }
    assert.deepEqual(wordForms('Centre', false, 'en'), { forms: ['centre', 'center'], stems: [] });
  });

  it('folds the word as texts are folded', () => {
    assert.equal(wordForms('Ｒésumé', false, 'en').forms[0], 'resume');
    assert.ok(wordForms('party’s', true, 'en').forms.includes('parties'));
  });

  it('never throws, and always gives the word itself once', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.boolean(),
        fc.constantFrom('en', 'ko', 'zh', 'ru'),
        (text, inflected, lang) => {
          const { forms } = wordForms(text, inflected, lang);
          assert.ok(forms.length > 0);
          assert.equal(new Set(forms).size, forms.length);
        },
      ),
    );
  });
});
