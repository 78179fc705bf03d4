import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { CancelledError, type CancelSignal } from './core/types.js';

/** A cancellation token as the signal the core understands. */
export function signalOf(token: CancellationToken): CancelSignal {
  return {
    get aborted() {
      return token.isCancellationRequested;
    },
  };
}

/** Thrown when a document changed under a request that depends on its text. */
export class ContentChangedError extends Error {
  override readonly name = 'ContentChangedError';
}

/** Waits for `work`, but no longer than until the token is cancelled. @throws CancelledError */
async function orCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  if (token.isCancellationRequested) throw new CancelledError('cancelled');
  let stop: { dispose(): void } | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    stop = token.onCancellationRequested(() => reject(new CancelledError('cancelled')));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    stop?.dispose();
  }
}

/**
 * Answers a request the way the protocol asks for: a cancelled one with RequestCancelled, one overtaken by an edit
 * with ContentModified, never with a result that looks empty.
 */
export function answering<P, R>(
  handle: (params: P, token: CancellationToken) => Promise<R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    try {
      const result = await orCancelled(handle(params, token), token);
      if (token.isCancellationRequested) throw new CancelledError('cancelled');
      return result;
    } catch (error) {
      if (error instanceof CancelledError) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'request cancelled');
      }
      if (error instanceof ContentChangedError) {
        throw new ResponseError(LSPErrorCodes.ContentModified, 'content modified');
      }
      throw error;
    }
  };
}
