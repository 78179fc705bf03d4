/** Who a reference means, once the document was read up to it. */
/** A reference after the document was read up to it. `name` is null where the text does not say it surely. */
export interface Named {
  readonly kind: 'person' | 'body' | 'outlet' | 'state' | 'joint' | 'readout' | 'unknown';
  readonly name: string | null;
  readonly id: string | null;
  readonly state: string | null;
  readonly parts: readonly Named[];
  /** Class of the document spoken through ("message"), if the cue names one. */
  readonly document: string | null;
  readonly sure: boolean;
}

export const NOBODY: Named = {
  kind: 'unknown',
  name: null,
  id: null,
  state: null,
  parts: [],
  document: null,
  sure: false,
};
