/** English words whose forms no rule gives. Forms are written beside their base, separated by spaces. */

/** Past forms; third person and -ing come by rule. */
const VERBS = `
arise arose arisen; awake awoke awoken; bear bore borne born; beat beaten; become became; begin began begun; behold beheld; bend bent;
beset; bet; bid bade bidden; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; broadcast; build built; burn burnt burned; burst; buy bought; cast; catch caught; choose chose chosen;
cling clung; come came; cost; creep crept; cut; deal dealt; dig dug; draw drew drawn; dream dreamt dreamed;
drink drank drunk; drive drove driven; dwell dwelt dwelled; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fling flung; fly flew flown; forbear forbore forborne; forbid forbade forbidden;
forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken;
freeze froze frozen; get got gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung hanged;
hear heard; hide hid hidden; hit; hold held; hurt; keep kept; kneel knelt kneeled; knit knitted; know knew known;
lay laid; lead led; lean leant leaned; leap leapt leaped; learn learnt learned; leave left; lend lent; let;
lie lay lain lied; light lit lighted; lose lost; make made; mean meant; meet met; mow mowed mown; offset; outdo outdid outdone; overdo overdid overdone; partake partook partaken; pay paid;
plead pled pleaded; prove proved proven; put; quit; read; redo redid redone; rend rent; rid; ride rode ridden; ring rang rung;
rise rose risen; run ran; saw sawed sawn; say said; see saw seen; seek sought; sell sold; send sent; set;
sew sewed sewn; shake shook shaken; shed; shine shone shined; shoot shot; show showed shown; shrink shrank shrunk;
shut; sing sang sung; sink sank sunk; sit sat; slay slew slain; sleep slept; slide slid; sling slung; slit;
sow sowed sown; speak spoke spoken; speed sped speeded; spell spelt spelled; spend spent; spill spilt spilled;
spin spun; spit spat; split; spoil spoilt spoiled; spread; spring sprang sprung; stand stood; steal stole stolen;
stick stuck; sting stung; stink stank stunk; strew strewed strewn; stride strode stridden; strike struck stricken;
string strung; strive strove striven strived; swear swore sworn; sweep swept; swell swelled swollen;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
thrive thrived throve; throw threw thrown; thrust; tread trod trodden; understand understood;
undo undid undone; upset; wake woke woken waked; wear wore worn; weave wove woven; weep wept; win won; wind wound; wring wrung;
write wrote written
`;

/** Words with nothing regular about them: all forms there are. */
const WHOLE = `
be am is are was were been being; have has had having; do does did done doing;
man men man's men's; child children child's children's; foot feet; tooth teeth; goose geese; mouse mice; ox oxen;
die dies died dying die's; person persons person's; series series'; species; news; people peoples people's;
good; new; even; mean means meant meaning
`;

/** Plurals that no rule gives. The regular ones are found beside them (both "formulae" and "formulas"). */
const PLURALS = `
life lives; knife knives; wife wives; leaf leaves; half halves; self selves; shelf shelves; thief thieves;
wolf wolves; loaf loaves; calf calves; sheaf sheaves; scarf scarves; hoof hooves; dwarf dwarves; wharf wharves;
criterion criteria; phenomenon phenomena; datum data; medium media; memorandum memoranda; referendum referenda;
bacterium bacteria; stratum strata; momentum momenta; symposium symposia; ultimatum ultimata; millennium millennia;
nucleus nuclei; stimulus stimuli; radius radii; alumnus alumni; syllabus syllabi; fungus fungi; focus foci;
index indices; appendix appendices; matrix matrices; vertex vertices; formula formulae; corps corps
`;

/** Verbs of more than one syllable that double the last consonant, because the last syllable is stressed. */
const DOUBLING = `
abet abhor abut acquit admit allot annul appal befit beget begin commit compel concur confer control corral defer
demur deter disbar dispel distil embed emit enrol enthral entrap equip excel expel extol forget format fulfil handicap
impel incur infer inter kidnap hobnob humbug instil nonplus occur offset omit outfit outwit patrol permit
prefer program propel readmit rebel rebut recommit recur refer regret remit repel resubmit submit transfer transmit
unplug unwrap upset waterlog worship zigzag
`;

type Table = ReadonlyMap<string, readonly string[]>;

function table(lines: string): Table {
  const rows = lines.split(';').map((row) => row.trim().split(/\s+/));
  return new Map(rows.map(([base = '', ...forms]) => [base, forms]));
}

export const IRREGULAR_VERBS: Table = table(VERBS);
export const WHOLE_PARADIGMS: Table = table(WHOLE);
export const IRREGULAR_PLURALS: Table = table(PLURALS);
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(DOUBLING.trim().split(/\s+/));

/** Words that only tie others together; they have no forms. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those i me my we us our you your he him his she her it its they them their who whom whose
  what which and or nor but if than then as at by for from in into of off on onto out over to up with within without
  under upon not no yes so too very can could may might must shall should will would all any both each every few many
  more most much some such own same other ever never now here there how when where why also only just again once about
  above across after against along among around before behind below beneath beside between beyond despite down during
  except near since through toward towards until via per well`.split(/\s+/),
);

/**
 * Words that a rule would make of another word, with the base they are forms of ("-" for none): "news" of "new",
 * "feed" of "fee", "does" of "doe".
 */
const TAKEN_WORDS = `
does do; has have; was be; yes -; news -; this -; his -; its -; us -; gas -; bus -; economics -; politics -; basics -;
mathematics -; athletics -; ethics ethic; evening -; morning -; thing -; during -; ceiling -; clothing clothe;
shilling -; inning -; singing sing; swinging swing; springing spring; bathing bathe; feed -; seed -; weed -; need -;
reed -; deed -; heed -; speed -; breed -; bed -; wed -; shed -; red -; wicked -; rugged -; ragged -; crooked -; omen -;
women woman
`;

/** Form → the one base it may be generated from. */
export const TAKEN: ReadonlyMap<string, string> = new Map(
  [...table(TAKEN_WORDS)].map(([form, [base]]) => [form, base ?? '-']),
);
