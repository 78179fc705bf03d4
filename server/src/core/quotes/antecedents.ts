/**
 * What "he", "she" and "it" stand for: the speaker of the attribution before, else the subject of the sentence before.
 * Names inside reported words, after prepositions or as objects never are. Offsets count sentences of the document.
 */
import { NOBODY, type Named } from './named.js';

/** How far back the last attribution, and the subject of a plain sentence, may stand. */
const SPEAKER_REACH = 8;
/** Reported words before a trailing "he said" may run over many sentences of their own. */
const TRAILING_REACH = 14;
const SUBJECT_REACH = 2;
/** Beyond this distance even an undisputed speaker is only inferred. */
const NEAR = 3;
const KEPT = 80;

/** One sentence's news about who is spoken of. */
export interface Turn {
  readonly sentence: number;
  /** `speaker`: an attribution or the author of a document; `subject`: of a sentence that reports nobody's words. */
  readonly role: 'speaker' | 'subject';
  /** Without a name: somebody (or a text) that the article does not name. */
  readonly named: Named;
  /** Another person stands beside the subject ("Putin met Kim"). */
  readonly contested: boolean;
  readonly paragraph: number;
  /** Offset in its paragraph while that is read: a pronoun of the same sentence may stand before it. */
  readonly at: number;
}

/** `speaker`: "the reporter", who must have spoken before. */
export type Pronoun = 'person' | 'thing' | 'speaker';

/** Can the pronoun stand for it? null: not to be told, as the article leaves it unnamed. */
function fits(named: Named, pronoun: Pronoun): boolean | null {
  if (named.kind === 'unknown' || named.kind === 'joint') return null;
  if (pronoun !== 'thing') return named.kind === 'person' || / spokesperson$/.test(named.name ?? '');
  if (named.kind === 'person') return named.document !== null;
  return true;
}

/** Remembers the turns of a document as it is read, and answers for pronouns. */
export class Antecedents {
  private turns: Turn[] = [];

  note(turn: Turn): void {
    this.turns.push(turn);
    if (this.turns.length > KEPT * 2) this.turns = this.turns.slice(-KEPT);
  }

  /**
   * `trailing`: the pronoun stands after the reported words ("…, he said"), whose sentences tell of others freely.
   * A result that is not `sure` is an inference; NOBODY where two remain or nobody is named. Turns of paragraphs before
   * `oldest` are forgotten; those of the same sentence behind the pronoun, at `at`, are still to come.
   */
  find(pronoun: Pronoun, sentence: number, trailing: boolean, oldest: number, at: number): Named {
    let between: Turn | null = null;
    let skipped = false;
    for (let i = this.turns.length - 1; i >= Math.max(0, this.turns.length - KEPT); i--) {
      const turn = this.turns[i];
      if (turn === undefined || turn.paragraph < oldest) break;
      if (turn.sentence === sentence && turn.at > at) continue;
      if (sentence - turn.sentence > (trailing ? TRAILING_REACH : SPEAKER_REACH)) break;
      const fit = fits(turn.named, pronoun);
      if (turn.role === 'subject') {
        if (pronoun === 'speaker') continue;
        if (trailing && turn.named.kind === 'unknown') skipped = true;
        else if (fit !== false && between === null && sentence - turn.sentence <= SUBJECT_REACH)
          between = turn;
        continue;
      }
      if (fit === false) {
        skipped = true;
        continue;
      }
      if (turn.named.kind === 'readout' && between === null) return turn.named;
      if (fit === null || turn.named.name === null)
        return between === null ? NOBODY : this.subject(between, true);
      return this.decide(turn, between, sentence, trailing, skipped);
    }
    // Where others have spoken before, the subject of a sentence may be one they speak of.
    const reported =
      trailing &&
      this.turns.slice(-KEPT).some(({ role, paragraph }) => role === 'speaker' && paragraph >= oldest);
    if (between === null || reported) return NOBODY;
    return this.subject(between, trailing || skipped || sentence - between.sentence > 1);
  }

  /** "They": those who last spoke or acted together; NOBODY where somebody unnamed has spoken since. */
  several(sentence: number, oldest: number): Named {
    for (let i = this.turns.length - 1; i >= Math.max(0, this.turns.length - KEPT); i--) {
      const turn = this.turns[i];
      if (turn === undefined || turn.paragraph < oldest || sentence - turn.sentence > NEAR) break;
      const { named } = turn;
      if (named.kind === 'joint' && named.parts.length > 1) return { ...named, sure: false };
      if (named.kind === 'unknown') break;
    }
    return NOBODY;
  }

  private decide(
    turn: Turn,
    between: Turn | null,
    sentence: number,
    trailing: boolean,
    skipped: boolean,
  ): Named {
    const beside = this.turns.some(
      (other) =>
        other.sentence === turn.sentence &&
        other.role === 'speaker' &&
        other.named.kind === 'person' &&
        turn.named.kind === 'person' &&
        other.named.name !== turn.named.name,
    );
    const rival = beside || (between !== null && between.named.name !== turn.named.name);
    if (rival && !trailing) return NOBODY;
    const sure = turn.named.sure && !rival && !skipped && sentence - turn.sentence <= NEAR;
    return { ...turn.named, sure };
  }

  private subject({ named, contested }: Turn, doubtful: boolean): Named {
    if (named.name === null || contested) return NOBODY;
    return doubtful ? { ...named, sure: false } : named;
  }
}
