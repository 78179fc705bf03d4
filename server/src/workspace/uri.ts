/** Paths within URIs, as strings. Only the path is looked at: scheme and authority are carried along. */

interface Parts {
  /** `file://`, `vscode-vfs://github`, `untitled:` … */
  readonly origin: string;
  /** Decoded segments of the path, without empty ones. */
  readonly segments: readonly string[];
}

const URI = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)/i;

/** A folder's URI with a path below it. Throws on a path that leaves the folder (`..`, absolute) or is empty. */
export function join(folder: string, path: string): string {
  const segments = path.split('/');
  if (!isSafePath(path)) throw new Error(`"${path}" is not a path inside a folder`);
  // The slashes of a root belong to its scheme: "file:///" is "file://" without its path.
  const bare = folder.replace(/[?#].*$/s, '').replace(/^([a-z][a-z0-9+.-]*:\/\/[^/]*)\/+$|\/+$/i, '$1');
  return `${bare}/${segments.map(encode).join('/')}`;
}

/** Whether a relative path, with "/", stays inside the folder it starts from. */
export function isSafePath(path: string): boolean {
  const fine = (segment: string): boolean =>
    segment !== '' && segment !== '.' && segment !== '..' && !segment.includes('\0');
  return path.split('/').every(fine);
}

/** The folder a URI stands in; null at the root. */
export function dirname(uri: string): string | null {
  const bare = uri.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  if (parse(bare).segments.length === 0) return null;
  const cut = bare.lastIndexOf('/');
  return cut < 0 ? null : parse(bare).segments.length === 1 ? bare.slice(0, cut + 1) : bare.slice(0, cut);
}

/** Last segment, decoded. */
export function basename(uri: string): string {
  return parse(uri).segments.at(-1) ?? '';
}

/** Decoded path of `uri` below `folder` ('' for the folder itself); null when it is not inside. */
export function relative(folder: string, uri: string): string | null {
  const [base, inner] = [parse(folder), parse(uri)];
  if (base.origin !== inner.origin || inner.segments.includes('..') || base.segments.includes('..'))
    return null;
  const inside = base.segments.every((segment, index) => segment === inner.segments[index]);
  return inside ? inner.segments.slice(base.segments.length).join('/') : null;
}

/** Whether `uri` is `folder` or stands below it. */
export function isInside(folder: string, uri: string): boolean {
  return relative(folder, uri) !== null;
}

function parse(uri: string): Parts {
  const [, scheme = '', authority = '', path = ''] = URI.exec(uri) ?? [];
  const segments = path
    .split('/')
    .map(decode)
    .filter((segment) => segment !== '' && segment !== '.');
  // Clients disagree about the case of a Windows drive.
  if (/^[A-Za-z]:$/.test(segments[0] ?? '')) segments[0] = (segments[0] ?? '').toLowerCase();
  return { origin: `${scheme}${authority}`.toLowerCase(), segments };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Encodes as VS Code does, so that both name a file alike. */
function encode(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
