/** What the file system requests of the server may touch. */

export interface UriParts {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

const DATA_FOLDER = '.readout';

/** Whether `target` is `folder` or lies in it; never with `..` in its path, however written. */
export function isInside(folder: UriParts, target: UriParts): boolean {
  if (folder.scheme !== target.scheme || folder.authority !== target.authority) return false;
  if (target.path.split(/[/\\]/).some((part) => part === '..' || part === '.')) return false;
  const root = folder.path.replace(/\/+$/, '');
  return target.path === root || target.path.startsWith(`${root}/`);
}

/** Whether `target` is a `.readout` folder of `folder`, at any depth, or lies in one. */
export function isReadoutData(folder: UriParts, target: UriParts): boolean {
  if (!isInside(folder, target)) return false;
  const root = folder.path.replace(/\/+$/, '');
  return target.path.slice(root.length).split('/').includes(DATA_FOLDER);
}
