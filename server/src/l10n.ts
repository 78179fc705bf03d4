import bundles from '../../l10n/server.l10n.json' with { type: 'json' };

/** Puts a message into the user's language; `{0}`, `{1}` … stand for the arguments. */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;

/**
 * Messages are keyed by their English text. A language without a bundle, and a message without a translation, stay
 * English. `locale` is the tag of the `initialize` request ("de", "pt-BR"); the region is dropped if unknown.
 */
export function translator(locale: string | undefined): Translate {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = bundles;
  const tag = (locale ?? 'en').toLowerCase();
  const bundle = known[tag] ?? known[tag.split('-')[0] ?? tag] ?? {};
  return (message, ...args) =>
    (bundle[message] ?? message).replace(/\{(\d)\}/g, (whole, index: string) =>
      String(args[Number(index)] ?? whole),
    );
}
