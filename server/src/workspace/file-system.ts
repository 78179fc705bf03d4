/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'directory';
}

export interface FileStat {
  readonly type: 'file' | 'directory';
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

/**
 * The only way to files. URIs in, bytes out; what is missing is undefined (an empty list for a folder), everything
 * else that goes wrong rejects with an Error whose message a person can read.
 */
export interface FileSystem {
  readFile(uri: string): Promise<Uint8Array | undefined>;
  /**
   * The bytes of a large file piece by piece; rejects, once it is read from, when the file cannot be read. Hosts that
   * cannot do this leave it out.
   */
  stream?(uri: string): AsyncIterable<Uint8Array>;
  /** Replaces the file as a whole: after a crash the old or the new content stands there, never a part. */
  writeFile(uri: string, bytes: Uint8Array): Promise<void>;
  /** Deletes a file; does nothing when it is missing. */
  delete(uri: string): Promise<void>;
  readDirectory(uri: string): Promise<readonly FolderEntry[]>;
  stat(uri: string): Promise<FileStat | undefined>;
  /** Removes a folder that is empty, and leaves any other; hosts that cannot tell leave it out. */
  removeEmptyFolder?(uri: string): Promise<void>;
  /** Makes a folder and the ones above it; does nothing when it is there. */
  createDirectory(uri: string): Promise<void>;
  /**
   * Keeps other processes that also ask from changing a file, until the function it gives is called. Hosts that
   * cannot do this leave it out.
   */
  lock?(uri: string): Promise<() => Promise<void>>;
}
