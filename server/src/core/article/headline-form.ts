/**
 * Forms that a headline states outright, in the shapes of KCNA, Xinhua, the Chinese and Russian ministries, the Kremlin
 * and TASS. A headline that merely speaks of a speech or a treaty states none.
 */
import type { Form, Span } from '../types.js';

interface Shape {
  readonly form: Form;
  /** Its group `who`, where there is one, holds the author. */
  readonly pattern: RegExp;
}

const WHO = "(?<who>\\p{Lu}[\\p{L}.'’ -]{2,60}?)";

const SHAPES: readonly Shape[] = [
  {
    form: 'joint-statement',
    pattern:
      /^(?:(?:[Ff]ull )?[Tt]ext of (?:the )?)?(?:\p{Lu}\S*\s){0,4}?(?:[Jj]oint|JOINT) (?:[Pp]ress )?(?:[Ss]tatement|[Cc]ommuniqu[eé]|[Dd]eclaration)(?=\s(?:of|between|by|issued|released|adopted)\b|$)/u,
  },
  {
    form: 'joint-statement',
    pattern: /공동(?:성명|콤뮤니케|선언|공보문)|联合(?:声明|公报|宣言)|совместн\S+ (?:заявлени|коммюнике)/iu,
  },
  { form: 'treaty-text', pattern: /^(?:\(?full text\)? of (?:the )?)?treaty (?:on|between|of)\b/iu },
  { form: 'treaty-text', pattern: /조약(?:\s?전문)?$|条约(?:（全文）|全文)?$|^договор\s(?:о|между)\s/iu },
  {
    form: 'briefing',
    pattern:
      /^(?:foreign ministry spokes(?:person|man|woman) (?<who>\p{L}+(?: \p{L}+){1,2})['’]s )?(?:[^:]{0,40}\s)?(?:regular press (?:conference|briefing)|press briefing)\b|^briefing by\b/iu,
  },
  { form: 'briefing', pattern: /例行记者会|例行新闻发布会|^брифинг\s/iu },
  {
    form: 'answer',
    pattern: /대변인.{0,40}대답|기자.{0,30}질문에\s?대답|答记者问|^ответ\S?\s.{0,60}\sна вопрос/iu,
  },
  {
    form: 'answer',
    pattern: /\banswers? (?:to )?(?:a )?questions? (?:put|raised|from)|\binterview (?:to|with)\b/iu,
  },
  {
    form: 'toast',
    pattern: /^(?:full text of )?(?:a )?toast (?:by|of|at)\b|['’]s toast\b|祝酒(?:辞|词)|축배사/iu,
  },
  { form: 'speech', pattern: new RegExp(`^(?:full )?text of ${WHO}['’]s (?:speech|address|remarks)`, 'iu') },
  {
    form: 'speech',
    pattern: new RegExp(
      `^(?:full text of )?(?:the )?(?:speech|address|remarks) (?:(?:made |delivered )?by ${WHO}(?= at\\b| on\\b| to\\b| in\\b|$)|of (?<whose>\\p{Lu}[\\p{L}.'’ -]{2,60}?)(?= at\\b| on\\b| to\\b| in\\b))`,
      'iu',
    ),
  },
  {
    form: 'speech',
    pattern:
      /(?:연설|(?<!发表(?:重要)?)讲话|致辞|主旨演讲)(?:（全文）|\(?전문\)?|全文)?$|^(?:выступление|обращение|речь)\s/iu,
  },
  { form: 'political-essay', pattern: /정론|政论/u },
  { form: 'editorial', pattern: /사설|社论/u },
  { form: 'commentary', pattern: /론평|评论员|^(?:钟声|国纪平|任仲平)[：:]|论评/u },
  {
    form: 'press-statement',
    pattern:
      /^press (?:statement|release) (?:of|by|from|on)\b|['’]s press statement\b|담화(?:문)?$|谈话$|공보문$/iu,
  },
  {
    form: 'statement',
    pattern:
      /^(?:crucial |special |important )?statement (?:of|by|from)\b|성명$|(?<!联合)声明(?:（全文）)?$|^заявление\s/iu,
  },
  {
    form: 'decision',
    pattern: /^(?:decision|resolution|decree|ordinance) (?:of|by|no)\b|^order no\b/iu,
  },
  { form: 'decision', pattern: /(?:결정서?|정령|명령)$|(?:决定|决议)$|^(?:указ|постановление|решение)\s/iu },
  { form: 'photo-caption', pattern: /^(?:photo|in (?:photos|pics|pictures)|photo caption)\b|^图片/iu },
  {
    form: 'report',
    pattern:
      /^(?:report|communiqu[eé]|information) (?:of|on|by|from)\b(?!.*\b(?:talks|visit|meeting with)\b)|(?:보도|공보)$|公报$/iu,
  },
  {
    form: 'readout',
    pattern:
      /\b(?:holds?|have|has|held|had) (?:\w+ ){0,2}?(?:talks?|a conversation|phone (?:talks?|call|conversation))\b|^(?:telephone|phone) (?:conversation|call|talk)s? with\b|^(?:meeting|talks) (?:with|between)\b|\bspeaks? (?:by|over the) (?:tele)?phone\b/iu,
  },
  {
    form: 'readout',
    pattern: new RegExp(`^${WHO} (?:[Mm]eets?|[Mm]et)(?: [Ww]ith)? \\p{Lu}`, 'u'),
  },
  {
    form: 'readout',
    pattern:
      /회담(?:을)?\s?(?:하|진행|하시|$)|접견|상봉하|(?:会谈|会见|会晤|通电话|通话)|^(?:встреча|переговоры|беседа)\s(?:с|со|между)\s|^телефонный разговор/iu,
  },
];

export interface HeadlineForm {
  readonly form: Form;
  readonly words: Span;
  /** The author the headline names, as printed. */
  readonly who: Span | null;
}

/** The form that a headline states, with the words that do; null for most. Linear in the headline. */
export function headlineForm(title: string): HeadlineForm | null {
  for (const { form, pattern } of SHAPES) {
    const match = pattern.exec(title);
    if (match === null) continue;
    const who = match.groups?.who ?? match.groups?.whose;
    const from = who === undefined ? -1 : title.indexOf(who, match.index);
    return {
      form,
      words: { start: match.index, end: match.index + match[0].length },
      who: who === undefined || from < 0 ? null : { start: from, end: from + who.length },
    };
  }
  return null;
}
