/** Which comes first among the offices of a title: the party's or the state's. */

const PARTY =
  /\bWPK\b|\bCPC\b|\b(?:Workers['’]?|Communist|People['’]s Revolutionary|Baath Arab Socialist|United Russia)\b[^,]*\bParty\b|\bParty\b|로동당|공산당|총비서|总书记|劳动党|共产党|党中央|генеральн\S+ секретар/iu;
const STATE =
  /\bpresident\b|\bpremier\b|\bprime minister\b|\bState Affairs\b|\bNational Defen[cs]e Commission\b|\bhead of state\b|\bPresidium\b|국무위원장|주석|대통령|국방위원회|国家主席|国务委员(?:会委员)?长|总统|президент|председател\S+ (?:КНР|государственных дел)/iu;

export type OfficeOrder = 'party-first' | 'state-first';

/** Null where the title does not hold an office of both. */
export function officeOrder(title: string): OfficeOrder | null {
  const offices = title.split(/,|;|、|\band\b|이시며|이며|이신|и\s/u);
  const party = offices.findIndex((office) => PARTY.test(office));
  const state = offices.findIndex((office) => STATE.test(office) && !PARTY.test(office));
  if (party < 0 || state < 0) return null;
  return party < state ? 'party-first' : 'state-first';
}
