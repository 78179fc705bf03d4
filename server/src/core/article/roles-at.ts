/** Offices a person held on a date, as far as the years beside them in the formulary tell. */

/**
 * Leaves out offices that a later one has taken the place of by the date: "president (2011)" once "deputy chairman …
 * (2025)" has begun. Years are those of texts read, not terms of office: one that nothing follows stays. Without a date
 * all are given.
 */
export function rolesAt(roles: readonly string[], date: string | null): readonly string[] {
  const year = date === null ? NaN : Number(date.slice(0, 4));
  if (Number.isNaN(year) || roles.length < 2) return roles;
  const dated = roles.map((role) => ({ role, ...yearsOf(role) }));
  const current = dated.filter(
    ({ last }) =>
      !dated.some(({ first }) => first !== null && last !== null && first > last && first <= year),
  );
  return current.length === roles.length ? roles : current.map(({ role }) => role);
}

/** First and last year beside an office; `last` is null where it has none or goes on ("2021-", "since 2021"). */
function yearsOf(role: string): { readonly first: number | null; readonly last: number | null } {
  const years = [...role.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
  const [first] = years;
  if (first === undefined) return { first: null, last: null };
  const isOpen = /\bsince\b|\b\d{4}-(?!\d)/.test(role);
  return { first: Math.min(...years), last: isOpen ? null : Math.max(...years) };
}
