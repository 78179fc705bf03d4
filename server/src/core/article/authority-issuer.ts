/** Whether the issuer of a row of a scale of authority is the one who speaks. */
import type { AuthorityQuery } from './authority.js';

/** Offices whose holder is the state's leader in the sense of the scales; the formulary's roles name them. */
const LEADING_OFFICES: ReadonlyMap<string, RegExp> = new Map([
  [
    'DPRK',
    /\bWPK (?:(?:general|first) secretary|chairman)|\b(?:president|chairman) of State Affairs|\bNDC (?:first )?chairman\b/,
  ],
  ['PRC', /\bCPC general secretary|\bPRC president/],
  ['Russia', /^president\b/],
]);
const TOP_OFFICE =
  /^(?:first )?(?:vice-)?premier\b|^prime minister\b|\bSPA Presidium president\b|\bNPC chairman\b/;
const MINISTRY = /foreign ministry|ministry of foreign affairs/i;
const SPOKESPERSON = /spokes(?:man|woman|person)/i;

/** Does the leader of the state speak? Without offices in the formulary nobody counts as one. */
export function isLeader({ state, roles }: AuthorityQuery): boolean {
  const offices = LEADING_OFFICES.get(state ?? '');
  return offices !== undefined && roles.some((role) => offices.test(role));
}

/** Issuers as rows describe them, and who fits; a row that none describes is fitted by name alone. */
const KINDS: readonly (readonly [RegExp, (query: AuthorityQuery) => boolean])[] = [
  [/^(?:leader|president)$/, isLeader],
  [
    /^premier or other top official$/,
    (query) => !isLeader(query) && query.roles.some((role) => TOP_OFFICE.test(role)),
  ],
  [/^(?:named official|individual officials)\b/, (query) => query.isPerson && !isLeader(query)],
  [/^individual$/, (query) => query.voice === 'outlet'],
  [/^Foreign Ministry spokesperson$/, isMinistrySpokesperson],
  [/^Foreign Ministry$/, isMinistry],
  [/^government$/, isGovernment],
  [/^government, Foreign Ministry$/, (query) => isGovernment(query) || isMinistry(query)],
  [
    /^WPK Congress\b/,
    ({ speaker }) => /\bWPK\b|Workers['’]? Party of Korea/.test(speaker) && !SPOKESPERSON.test(speaker),
  ],
  [/^ministry institutes\b/, ({ speaker }) => /\bInstitute\b/.test(speaker)],
  [
    /^NDC Policy Department spokesperson$/,
    ({ speaker }) => /\bPolicy Department\b/.test(speaker) && SPOKESPERSON.test(speaker),
  ],
  [
    /^NDC \/ KPA/,
    ({ speaker }) =>
      /\bNDC\b|National Defen[cs]e Commission|KPA Supreme Command|Supreme Command of the K|General Staff/i.test(
        speaker,
      ) && !/\bPolicy Department\b/.test(speaker),
  ],
  [/^foreign minister with a partner$/, isJoint],
  [/^WPK with another ruling party$/, isJoint],
  [/^United Russia$/, isJoint],
  [
    /^Security Council secretary$/,
    ({ roles }) => roles.some((role) => /\bSecurity Council secretary\b/i.test(role)),
  ],
  // Own-side readout of the leader's talks, by the outlet that gives it.
  [/^Xinhua$/, (query) => query.outlet === 'Xinhua' && isLeader(query)],
];

/** @param issuer as the row has it: "KCNA, Rodong Sinmun", "Foreign Ministry", "People's Daily and others" */
export function fitsIssuer(issuer: string, query: AuthorityQuery): boolean {
  const kind = KINDS.find(([pattern]) => pattern.test(issuer));
  if (kind !== undefined) return kind[1](query);
  if (query.vehicle.byline !== null && query.vehicle.byline === query.speaker) return true;
  const names = issuer.replace(/ and (?:others|other .*)$/, '').split(/,\s|\sand\s|\s\/\s/);
  // Pen names stand for departments; they sign in the party's paper.
  if (/^party departments$/.test(issuer)) return query.vehicle.byline !== null;
  return names.some((name) => name === query.speaker || (query.voice === 'outlet' && name === query.outlet));
}

function isMinistrySpokesperson({ speaker, roles, vehicle }: AuthorityQuery): boolean {
  if (SPOKESPERSON.test(speaker)) return MINISTRY.test(speaker);
  if (vehicle.spokesperson !== null && vehicle.spokesperson === speaker) return true;
  return roles.some((role) => SPOKESPERSON.test(role) && /\bforeign ministry\b|\bMFA\b/i.test(role));
}

function isMinistry({ speaker }: AuthorityQuery): boolean {
  return (
    MINISTRY.test(speaker) &&
    !SPOKESPERSON.test(speaker) &&
    !/\b(?:institute|department|office)\b/i.test(speaker)
  );
}

function isGovernment({ speaker }: AuthorityQuery): boolean {
  return /\bgovernment\b/i.test(speaker) && !SPOKESPERSON.test(speaker);
}

function isJoint({ voice }: AuthorityQuery): boolean {
  return voice === 'joint';
}
