/** Words by which a writer says that a text does or does not hold a phrase. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** "The readout lacked “X”": the object is what is missing. */
export const LACKING_VERBS = set(
  'lack lacks lacked lacking omit omits omitted omitting drop drops dropped dropping skip skips skipped skipping exclude ' +
    'excludes excluded excluding avoid avoids avoided avoiding eschew eschews eschewed eschewing shun shuns shunned',
);

/** "failed to repeat", "stopped using", "refrained from mentioning": with a verb of wording behind. */
export const FAILING_VERBS = set(
  'fail fails failed failing decline declines declined declining refuse refuses refused neglect neglects neglected stop ' +
    'stops stopped cease ceases ceased refrain refrains refrained',
);

/** Adjectives and participles of absence: "was missing", "absent from". */
export const ABSENT_WORDS = set(
  'absent missing omitted dropped lacking gone excluded removed deleted unmentioned',
);

/** "did not appear", "was not used". */
export const APPEARING_WORDS = set(
  'appear appears appeared appearing used mentioned included repeated featured feature figure figured found present ' +
    'invoked cited contained reiterated seen',
);

export const VANISHING_VERBS = set('disappeared disappears vanished vanishes');

/** "no mention of", "absence of": nouns that carry what is missing. */
export const REFERENCE_NOUNS = set('mention reference references trace sign hint allusion mentions');
export const ABSENCE_NOUNS = set('absence lack omission removal disappearance deletion dropping');

export const NEGATIONS = set(
  "not never n't cannot didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't",
);

/** They end the reach of a cue on either side. */
export const TERMINATORS = set(
  'but while although though whereas however yet except because since which who',
);

/** "the phrase “X”", "so-called “X”": spoken about, not spoken. */
export const TERM_NOUNS = set(
  'phrase term formula slogan concept notion expression word words label so-called wording moniker',
);

/** Nouns a wording stands in; the subject of "lacked" must be one, or "it", or someone who speaks. */
export const TEXT_NOUNS = set(
  'language text texts version draft wording passage formulation list headline translation edition media section part ' +
    'paragraph title remarks words phrases one ones neither',
);

/** They may stand between a cue and the words it is about. */
export const SMALL_WORDS = set(
  'a an the this that these those its his her their any such as of to for in on and or nor both either even so like ' +
    'including usual stock customary',
);
