/** Finite forms, gerunds and past forms of Russian infinitives. Aspect pairs are different words. */

const FIRST = 'ю ешь ет ем ете ют й йте я'.split(' ');
const SECOND = 'ю лю ишь ит им ите ят ат и я'.split(' ');
const NUT = 'у ешь ет ем ете ут и ите'.split(' ');
const PAST = 'л ла ло ли в вши'.split(' ');

/** Forms of an infinitive (-ть, reflexive too), itself first; null when the word is none. */
export function russianVerbForms(word: string): string[] | null {
  const match = /^(.{2,}?)(ова|ева|ну|[аяеи])ть(ся)?$/.exec(word);
  if (match === null || /ость$/.test(word)) return null;
  const [, root = '', theme = '', reflexive = ''] = match;
  const present = presentForms(root, theme);
  const past = PAST.map((ending) => root + theme + ending);
  const forms = [...present, ...past].map((form) => form + reflexiveAfter(form, reflexive));
  return [...new Set([word, ...forms])];
}

function presentForms(root: string, theme: string): string[] {
  switch (theme) {
    case 'ова':
    case 'ева':
      // "развевать" keeps its theme, "требовать" changes it: both are put down.
      return [...FIRST.map((ending) => `${root}у${ending}`), ...FIRST.map((ending) => root + theme + ending)];
    case 'ну':
      return NUT.map((ending) => `${root}н${ending}`);
    case 'и':
      return SECOND.map((ending) => root + ending);
    default:
      return FIRST.map((ending) => root + theme + ending);
  }
}

/** -ся after consonants, -сь after vowels. */
function reflexiveAfter(form: string, reflexive: string): string {
  if (reflexive === '') return '';
  return /[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся';
}
