/**
 * Does somebody utter these words in their own voice? Only in the first person: the text of the sender's own letter,
 * statement or speech, and their words between quotation marks. "Both sides agreed" is joint; a readout, even where it
 * quotes, is a choice of the side that wrote it, which the scales of authority put lower; an outlet's commentary is the
 * outlet's. Words that are absent, negated or only mentioned are nobody's.
 */
export function isOwnVoice({
  voice,
  polarity,
}: {
  readonly voice: string | null;
  readonly polarity: string | null;
}): boolean {
  return voice === 'first-person' && polarity === 'used';
}
