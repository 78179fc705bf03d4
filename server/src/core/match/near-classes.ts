/**
 * Words of the same kind: what may stand in the place of a formula's word and make it another wording of that formula.
 * Small closed classes, each word in one of them only, taken from the ladders and wordings of the formulary and from
 * reading plain copy of state agencies. They are knowledge of the language, not of a formulary, so no layer changes
 * them: how sure a variation is was measured with these lists.
 */
export interface WordClass {
  /** Tells how far or how firmly: to leave such a word out, or to add one, is news by itself. */
  readonly isDegree: boolean;
  /** Listed by base form; texts inflect them. */
  readonly inflected: boolean;
  readonly words: readonly string[];
}

/** Adjectives and adverbs. */
const DEGREES: readonly string[] = [
  `full firm invariable unreserved unconditional resolute strong steadfast unwavering unswerving positive active total
  complete unstinted unfailing unshakable consistent constant absolute staunch wholehearted all-out unequivocal`,
  `fully firmly invariably unreservedly unconditionally resolutely strongly steadfastly unswervingly unwaveringly
  totally completely absolutely consistently constantly staunchly wholeheartedly unequivocally`,
  'vehemently bitterly scathingly sternly severely harshly sharply flatly fiercely categorically hotly angrily',
  'sincere warm heartfelt hearty cordial ardent fervent warmest heartiest sincerest deepest profound',
  'sincerely warmly heartily ardently fervently cordially earnestly eagerly',
  `traditional fraternal comradely brotherly invincible unbreakable indestructible time-tested blood-sealed militant
  ironclad everlasting`,
  'comprehensive all-round strategic tactical constructive cooperative all-weather',
  'merciless stern severe decisive telling annihilating toughest crushing deadly devastating',
  'towering surging burning irrepressible mounting pent-up',
  'hideous heinous monstrous despicable brutal wicked vicious sinister atrocious brazen reckless frantic',
  'grave blatant flagrant wanton gross intolerable unpardonable unbearable',
  'outstanding brilliant distinguished prominent peerless matchless unparalleled extraordinary illustrious',
  'immortal undying imperishable eternal glorious shining',
];

/** Nouns and verbs, by their base forms. */
const KINDS: readonly string[] = [
  'support backing encouragement assistance',
  'friendship fraternity comradeship brotherhood kinship alliance',
  'tie relation relationship bond link',
  'view opinion viewpoint',
  'consensus accord unanimity',
  'thanks gratitude',
  'congratulation felicitation greeting',
  'strike blow counteraction retaliation countermeasure counterattack punishment',
  'hatred anger resentment indignation wrath rage',
  'move maneuver racket campaign plot machination scheme farce',
  'crime atrocity',
  'feat exploit',
  'leadership guidance',
  'reverence respect veneration',
  'strengthen consolidate cement boost expand develop deepen promote enhance bolster',
  'defend safeguard protect preserve',
  'denounce condemn censure accuse',
  'smash foil frustrate crush shatter',
  'faith conviction belief confidence',
  'determination resolve resolution',
  'stand stance position standpoint',
  'power strength',
  'idea ideology thought',
  'road path',
  'victory triumph',
  'unity cohesion harmony',
  'traitor renegade quisling',
  'aggression invasion intervention',
  'blackmail intimidation coercion',
  'hegemony domination',
  'ambition design',
  'lackey stooge minion',
  'slander defamation calumny',
  'love affection benevolence',
  'behest injunction',
  'citadel fortress bastion bulwark',
  'example model',
];

/** Words that carry no news of their own; the other words of a wording are its content. */
const FUNCTION_WORDS = `
a an the this that these those of to for in on at by with from into upon towards toward under over between among against
and or nor but as than its his her their our your my it he she they we you i is are was were be been being has have had
having will would shall should can could may might must do does did not no never all any every each both other such so
more most very too also only own same one two who whom whose which what when where while us him them me
`;

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/);
const classOf =
  (isDegree: boolean) =>
  (list: string): WordClass => ({
    isDegree,
    inflected: !isDegree,
    words: wordsOf(list),
  });

export const WORD_CLASSES: readonly WordClass[] = [
  ...DEGREES.map(classOf(true)),
  ...KINDS.map(classOf(false)),
];

const FUNCTION_SET: ReadonlySet<string> = new Set(wordsOf(FUNCTION_WORDS));

/** @param word folded */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_SET.has(word);
}
