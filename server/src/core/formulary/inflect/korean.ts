/**
 * What may follow a Korean noun inside its word: particles, the copula, and the forms of 하다, 되다, 시키다 that make a
 * verb of it. Northern and southern spelling. No endings that make another noun (-적, -화, -자, -대).
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

const PLAIN = words(`
  이 가 을 를 은 는 의 에 도 만 과 와 로 으로 께 께서 나 이나 든 이든 란 이란 여 이여 시여 이시여 아 야 라도 이라도
  하고 처럼 같이 대로 마다 조차 마저 밖에 보다 뿐 외에 외에는 이외에 이외에는 만이 만을 치고
`);

/** Nouns of place that northern spelling writes on to the word before: "기치밑에", "파쑈폭압속에서도". */
const PLACES = words(`
  밑에 밑에서 아래 아래에서 속에 속에서 속에서도 앞에 앞에서 앞에서도 가운데 가운데서 가운데서도 따라
`);

/** Particles after which another one may follow. */
const OPEN = words(`
  에 에서 에게 에게서 께 께서 에로 로 으로 로서 으로서 로써 으로써 까지 부터 과 와 만 한테 보다 뿐
`);
const CLOSING = words('는 도 의 만 나 부터 까지 라도');

const COPULA = words(`
  이다 이며 이고 인 일 임 이라 이라고 라고 이라는 라는 이라며 라며 이자 이지만 이므로 이기 이기에 인데 인가 인바 이였다
  이었다 였다 이였으며 이었으며 였으며 이였고 이었고 이였던 이었던 입니다 이였습니다 이었습니다 이란 이라면 임을 이라도
  이여야 이어야 이신 이시다 이시고 이시며 이시자 이시기 이시므로 이시라고 이시라는 이시였다 이시였고 이시였으며 이시였던
  이십니다
`);

/** Forms of 하다 and 되다 after the bare stem. */
const AFTER_STEM = words(`
  다 며 고 는 여 였다 였고 였으며 였으나 였던 였다고 였다는 였다면서 였음 였음을 였습니다 였지만 여야 여서 여온 여왔다 지 지는 게 도록 려 려는
  려고 려던 자 자는 자고 자면 면 면서 면서도 던 던바 기 기를 기에 기로 기도 기는 기만 기까지 기위한 기위하여 는데 는가 는것 는것은 는것이
  는것을 는것이다 는것으로 거나 나 니 니만큼 므로 리라 리라고 노라 라 라는 라고 시다 시고 시며 시는 시여 시였다 시였으며 시였습니다
  시던 시기를 신 실 심 십니다 시면서 지만 더라도 더니 는바 는대로 고있다 고있는 고있으며 여주고 여주는
  여준 여줄 여주시고 여주고있는 여나가고 여나가는 여나가며 여나가야 여나갈
`);
/** Forms in which the stem takes the consonant of the ending. */
const CONTRACTED = words(`
  ㄴ ㄴ다 ㄴ다고 ㄴ다는 ㄴ다면 ㄴ다면서 ㄴ것 ㄴ것은 ㄴ것이 ㄴ것을 ㄴ것이다 ㄴ것으로 ㄴ데 ㄴ바 ㄴ채 ㄹ ㄹ것 ㄹ것이다 ㄹ것이며
  ㄹ것이라고 ㄹ것을 ㄹ것입니다 ㄹ수 ㄹ데 ㄹ뿐 ㄹ지 ㅁ ㅁ을 ㅁ은 ㅁ이 ㅁ에 ㅁ으로 ㅁ으로써 ㅁ과 ㅂ니다 ㅂ니다만
`);
const PAST = words('다 고 으며 으나 던 다고 다는 다면서 음 음을 습니다 지만');

/** Final consonants as they are counted in a Hangul syllable. */
const FINALS: Readonly<Record<string, number>> = { ㄴ: 4, ㄹ: 8, ㅁ: 16, ㅂ: 17 };

/** The last syllable of an open stem with a final consonant: 하 and ㄴ make 한. */
function contracted(stem: string, ending: string): string {
  const open = stem.codePointAt(stem.length - 1) ?? 0;
  const final = FINALS[ending.charAt(0)] ?? 0;
  return stem.slice(0, -1) + String.fromCodePoint(open + final) + ending.slice(1);
}

/** @param short the stem as 여 and 였 shorten it: 해, 돼, 시켜 */
function verbForms(stem: string, short: string, past: string): string[] {
  return [
    ...AFTER_STEM.map((ending) => stem + ending),
    ...CONTRACTED.map((ending) => contracted(stem, ending)),
    ...[
      '',
      '야',
      '서',
      '온',
      '왔다',
      '나갈',
      '나가',
      '나가는',
      '나가고',
      '나가며',
      '나가야',
      '나가는것은',
      '나가는것이',
    ].map((ending) => short + ending),
    ...PAST.map((ending) => past + ending),
  ];
}

function allEndings(): string[] {
  const stacked = OPEN.flatMap((first) => [first, ...CLOSING.map((second) => first + second)]);
  const nominal = [...PLAIN, ...PLACES, ...stacked, ...COPULA];
  const verbs = [
    ...verbForms('하', '해', '했'),
    ...verbForms('되', '돼', '됐'),
    ...verbForms('시키', '시켜', '시켰'),
  ];
  const plural = ['들', ...nominal.map((ending) => `들${ending}`)];
  return [...new Set([...nominal, ...plural, ...verbs])];
}

/** Everything that may stand between a Korean phrase and the end of its word; nothing may, too. */
export const KOREAN_ENDINGS: readonly string[] = allEndings();

/** The part of a word that endings follow: "강화" of "강화하다". */
export function koreanStem(word: string): string {
  return word.replace(/(?<=.)(?:하다|되다|시키다)$/u, '');
}
