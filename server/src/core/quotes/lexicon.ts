/**
 * Verbs and nouns of speech. Tiers say what may follow: A a bare clause ("said relations had …"), B an object, a
 * quotation or "that" ("praised", "called for"), C only a quotation, T a text is the subject ("the letter used"),
 * Q names the speaker in its object ("KCNA quoted Xi as saying"), D is no speech but tells who made a document.
 */
export type Tier = 'A' | 'B' | 'C' | 'T' | 'Q' | 'D';
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

export interface CueVerb {
  readonly lemma: string;
  readonly tier: Tier;
  readonly form: VerbForm;
  /** Also a noun ("report", "call"): no cue after a determiner or possessive. */
  readonly noun: boolean;
}

const TIER_WORDS: Readonly<Record<Tier, string>> = {
  A:
    'say tell write add note state announce argue warn believe claim insist explain declare think hope stress ' +
    'emphasize emphasise acknowledge admit assert affirm reiterate confirm contend conclude observe remark suggest ' +
    'predict promise pledge vow recall reveal report mention maintain boast caution testify tweet agree deny repeat ' +
    'underline underscore highlight indicate ask reply respond propose stipulate continue estimate complain concede ' +
    'understand joke assure inform remind disclose imply allege comment proclaim point expect fear reckon guess ' +
    'counter respond elaborate opine lament muse retort figure feel recount confess surmise reason wager ' +
    'worry wonder know suspect project find calculate volunteer',
  B:
    'call describe refer label dub brand praise laud hail condemn denounce accuse reject congratulate reaffirm ' +
    'express convey voice extend renew wish thank look appreciate welcome criticize criticise blast slam decry offer ' +
    'portray characterize characterise speak blame credit salute mock dismiss tout recognize recognise define deem ' +
    'regard urge demand support seek reassert signal endorse back laud sing advocate summarize liken compare desire ' +
    'greet pay oppose uphold attribute value',
  C: 'begin chant answer shout quip exclaim laugh sigh shrug smile tease start finish demur sniff yell scream cry snap interject intone thunder bellow crow',
  T: 'use include contain feature employ invoke bear read go',
  Q: 'quote cite paraphrase',
  D: 'send receive dispatch deliver issue release publish make give sign hand address post transmit forward forge contribute',
};

const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  understand: ['understood', 'understood'],
  speak: ['spoke', 'spoken'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  send: ['sent', 'sent'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  seek: ['sought', 'sought'],
  bear: ['bore', 'borne'],
  go: ['went', 'gone'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  feel: ['felt', 'felt'],
  sing: ['sang', 'sung'],
  pay: ['paid', 'paid'],
  uphold: ['upheld', 'upheld'],
};

const ALSO_NOUNS = new Set(
  (
    'state report claim call demand hope stress fear estimate comment remark note promise pledge vow reply answer ' +
    'praise label brand blame credit support offer welcome wish voice signal quote joke boast tweet point look use ' +
    'feature address post issue release hand reject urge guess start finish back dub desire value counter ' +
    'highlight caution salute document mention condemn respond figure read sign forward express worry wonder project find ' +
    'advocate cry scream yell snap laugh smile shout reason wager volunteer suspect'
  ).split(' '),
);

function doubles(lemma: string): boolean {
  return /^(?:quip|chat|admit|dub|refer|begin|slam|snap)$/.test(lemma);
}

function regular(lemma: string): { readonly third: string; readonly past: string; readonly ing: string } {
  const y = /[^aeiou]y$/.test(lemma);
  const stem = doubles(lemma) ? lemma + lemma.slice(-1) : lemma;
  const third = y
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|sh|ch|x|z|o)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`;
  const past = y ? `${lemma.slice(0, -1)}ied` : lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`;
  const ing = lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  return { third, past, ing };
}

function build(): ReadonlyMap<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  for (const tier of Object.keys(TIER_WORDS) as Tier[]) {
    for (const lemma of TIER_WORDS[tier].split(' ')) {
      const { third, past, ing } = regular(lemma);
      const noun = ALSO_NOUNS.has(lemma);
      const [simple, participle] = IRREGULAR[lemma] ?? [past, past];
      const entries: readonly (readonly [string, VerbForm])[] = [
        [lemma, 'base'],
        [third, 'third'],
        [participle, 'participle'],
        [simple, 'past'],
        [ing, 'ing'],
      ];
      for (const [form, name] of entries) forms.set(form, { lemma, tier, form: name, noun });
    }
  }
  return forms;
}

/** Every form of every cue verb. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = build();

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Nouns of speech that a possessor speaks: "Kim's statement that", "Pak's support for". */
export const NOUN_CUES = set(
  'statement remark remarks comment comments claim assertion belief support commitment call pledge vow warning praise ' +
    'description assessment words view views promise demand hope wish wishes admission announcement declaration ' +
    'acknowledgement acknowledgment confidence conviction desire willingness insistence response answer argument ' +
    'characterization characterisation reference references thanks gratitude congratulations condolences',
);

/** Nouns that make an assertion nobody in particular makes: "despite some assessments that". */
export const VAGUE_CUES = set(
  'assessments assessment speculation suggestions rumours rumors reports claims talk debate',
);

/** The verb of a text's or person's wording, for absence: "did not mention", "failed to repeat". */
export const WORDING_VERBS = set(
  'use uses used using mention mentions mentioned mentioning include includes included including repeat repeats ' +
    'repeated repeating contain contains contained containing feature features featured carry carries carried invoke ' +
    'invoked invoking employ employed employing refer refers referred referring say says said saying cite cited citing ' +
    'reiterate reiterated reiterating reference referenced referencing speak spoke speaking attribute attributing',
);

export const AUXILIARIES = set(
  "has have had did does do will would could may might must should can shall is was were are been being be 'd 'll " +
    "didn't doesn't don't hasn't haven't hadn't won't wouldn't couldn't can't isn't wasn't weren't",
);

export const BE_FORMS = set("is was were are been being be isn't wasn't weren't");

export const ADVERBS = set(
  'also even further later then again never not ever once twice often always still just already yet soon now earlier ' +
    'reportedly likewise meanwhile only too instead therefore thus first more so far recently today yesterday tomorrow ' +
    'tonight this week month year morning evening afternoon night last next same time ago long widely',
);

/** Nouns that end like adverbs. */
export const LY_NOUNS = set('reply ally family assembly rally supply anomaly monopoly italy july bully');

export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun',
);
export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sep sept oct nov dec',
);

export const PREPOSITIONS = set(
  'of for in on at to from with by under about between over during after before since amid against among through ' +
    'toward towards into upon following despite via within without across per like unlike ' +
    'в во на с со к ко по о об от из у для при за перед до',
);

/** Words that end a noun phrase on the way to the left. */
export const CLAUSE_WORDS = set(
  'that which who whom whose when while as because if although though than but where how what why whether so unless ' +
    'until nor either neither',
);

export const DETERMINERS = set(
  'the a an this that these those his her its their our your my some any no each every both all many several most ' +
    'another such one two three',
);

export const PRONOUNS = set('he she him his her');
export const POSSESSIVES = set('his her their its our my your');
