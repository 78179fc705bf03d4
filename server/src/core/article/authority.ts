/** Where words stand on a state's own scale of authority. The scale is data; here they are only looked up. */
import type { AuthorityRow } from '../formulary/types.js';
import type { Authority, Form, Voice } from '../types.js';

export interface AuthorityQuery {
  /** Canonical name, as attribution gives it. */
  readonly speaker: string | null;
  /** Formulary code of the speaker's state. */
  readonly state: string | null;
  readonly voice: Voice | null;
  readonly form: Form | null;
  readonly outlet: string | null;
  /** Offices of the speaker as the formulary's actor has them; without them nobody counts as a leader. */
  readonly roles?: readonly string[];
}

export interface AuthorityReading {
  /** null: no row fits, or the row says "not comparable". */
  readonly authority: Authority | null;
  readonly row: AuthorityRow | null;
}

const NONE: AuthorityReading = { authority: null, row: null };

/** Offices whose holder is the state's leader in the sense of the scales; the formulary's roles name them. */
const LEADING_OFFICES: ReadonlyMap<string, RegExp> = new Map([
  ['DPRK', /\bWPK (?:general|first) secretary|\bpresident of State Affairs/],
  ['PRC', /\bCPC general secretary|\bPRC president/],
  ['Russia', /^president\b/],
]);

/** What the issuer column must hold for each form, beside the leader's rows. */
const VEHICLES: Readonly<Partial<Record<Form, RegExp>>> = {
  statement: /^(?:government )?statement$/,
  'press-statement': /press statement/,
  answer: /answer/,
  briefing: /briefing/,
  editorial: /editorial/,
  'political-essay': /political essay/,
  commentary: /^commentary$/,
  decision: /decision/,
  'photo-caption': /photo caption/,
  'joint-statement': /joint (?:press )?statement/,
};

/**
 * Row and level of an utterance. Needs speaker or outlet, and state; answers null rather than the nearest level when
 * the voice is not known, when several rows fit, or when the row is marked "not comparable".
 */
export function authorityOf(rows: readonly AuthorityRow[], who: AuthorityQuery): AuthorityReading {
  const { speaker, state, voice, form } = who;
  if (state === null || speaker === null || voice === null) return NONE;
  const own = rows.filter((row) => row.state === state);
  const offices = LEADING_OFFICES.get(state);
  const leader = offices !== undefined && (who.roles ?? []).some((role) => offices.test(role));
  if (leader)
    return only(own.filter((row) => /^(?:leader|president)$/.test(row.issuer) && fitsLeader(row, voice)));
  if (voice === 'interlocutor-as-reported') return NONE;
  const vehicle = form === null ? undefined : VEHICLES[form];
  if (vehicle === undefined) return NONE;
  const issuer = issuerOf(speaker, form);
  return only(own.filter((row) => vehicle.test(row.vehicle) && row.voice === voice && issuer(row.issuer)));
}

function fitsLeader(row: AuthorityRow, voice: Voice): boolean {
  if (voice === 'first-person') return row.voice === 'first-person';
  return voice === 'paraphrased-in-readout' || voice === 'quoted-in-readout'
    ? row.voice === 'paraphrased-in-readout'
    : false;
}

function issuerOf(speaker: string, form: Form | null): (issuer: string) => boolean {
  if (/spokes(?:man|woman|person)/i.test(speaker))
    return (issuer) =>
      issuer === 'Foreign Ministry spokesperson' &&
      /foreign ministry|ministry of foreign affairs/i.test(speaker);
  if (/foreign ministry|ministry of foreign affairs/i.test(speaker))
    return (issuer) => issuer === 'Foreign Ministry';
  if (/\bgovernment\b/i.test(speaker) && form === 'statement') return (issuer) => issuer === 'government';
  return (issuer) => issuer.split(', ').includes(speaker);
}

function only(rows: readonly AuthorityRow[]): AuthorityReading {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) return NONE;
  return { row, authority: row.level === null ? null : { scale: row.scale, level: row.level } };
}
