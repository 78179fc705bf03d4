/** Where words stand on a state's own scale of authority. The scale is data; here it is only looked up. */
import type { AuthorityRow } from '../formulary/types.js';
import type { Authority, AuthorityNote, Form, Voice } from '../types.js';
import { fitsIssuer } from './authority-issuer.js';
import { fitsVehicle, fitsVoice, isInForce } from './authority-row.js';
import type { Vehicle } from './vehicle.js';

export interface AuthorityQuery {
  /** Canonical name, as attribution gives it; empty for joint words, which have no single speaker. */
  readonly speaker: string;
  /** Formulary code of the state whose scale it is: the speaker's; of joint words, of the outlet that gives them. */
  readonly state: string | null;
  readonly voice: Voice | null;
  readonly form: Form | null;
  readonly outlet: string | null;
  /** Offices of the speaker as the formulary's actor has them; without them nobody counts as a leader. */
  readonly roles: readonly string[];
  readonly isPerson: boolean;
  readonly vehicle: Vehicle;
  /** The article's date, ISO or "a/b". */
  readonly date: string | null;
}

export interface AuthorityReading {
  /** null: no row fits, the rows disagree, or the row says "not comparable". */
  readonly authority: Authority | null;
  readonly note: AuthorityNote | null;
}

const NONE: AuthorityReading = { authority: null, note: null };

/**
 * Level of an utterance and the row that gives it: issuer × vehicle × voice, among the rows in force on the article's
 * date. Nothing rather than the nearest level where speaker, state or voice are not known.
 */
export function authorityOf(rows: readonly AuthorityRow[], who: AuthorityQuery): AuthorityReading {
  const { state, voice } = who;
  if (state === null || voice === null || voice === 'interlocutor-as-reported') return NONE;
  if (who.speaker === '' && voice !== 'joint') return NONE;
  const fitting = rows.filter(
    (row) =>
      row.state === state &&
      fitsVoice(row, voice) &&
      fitsIssuer(row.issuer, who) &&
      isOfVehicle(row, who) &&
      isInForce(row, who.date),
  );
  const [row] = fitting;
  if (row === undefined) return NONE;
  const disagree = fitting.some(({ scale, level }) => scale !== row.scale || level !== row.level);
  if (disagree) return { authority: null, note: noteOf(fitting, 'contested') };
  if (row.level === null) return { authority: null, note: noteOf([row], 'not-comparable') };
  return { authority: { scale: row.scale, level: row.level }, note: noteOf([row], 'ranked') };
}

/** A leader's own words are one row whatever carries them; his talks are told in readouts. */
function isOfVehicle(row: AuthorityRow, who: AuthorityQuery): boolean {
  if (/^(?:leader|president|Xinhua)$/.test(row.issuer)) return true;
  // What a top official says in talks is a readout's, in whatever article it stands.
  if (row.voice === 'paraphrased-in-readout') return who.vehicle.mark === null;
  return fitsVehicle(row, who);
}

function noteOf(rows: readonly AuthorityRow[], status: AuthorityNote['status']): AuthorityNote {
  const words = rows.map(({ issuer, vehicle, level }) => {
    const where = status === 'contested' ? ` (${level === null ? 'not comparable' : String(level)})` : '';
    return `${issuer}: ${vehicle}${where}`;
  });
  const [first] = rows;
  const sources = [...new Set(rows.map(({ orderedBy }) => orderedBy))].join(', ');
  return { status, scale: first?.scale ?? '', row: words.join(' / '), source: sources };
}

/**
 * Which of two utterances is the heavier: below 0 the first, above 0 the second. Null across scales: no state's rank
 * says anything of another's, nor a paper's of a ministry's.
 */
export function compareAuthority(a: Authority, b: Authority): number | null {
  return a.scale === b.scale ? a.level - b.level : null;
}
