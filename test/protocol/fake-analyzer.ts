import { weekdayOfIsoDay } from '../../server/src/core/dates/calendar.js';
import type { Formula, Formulary, ReadoutAnalyzer } from '../../server/src/core/index.js';
import { mergeLayers } from '../../server/src/core/formulary/merge.js';
import { createHistory } from '../../server/src/core/history/index.js';
import type { AnalyzerOptions } from '../../server/src/core/index.js';
import {
  CancelledError,
  type AnalyzeOptions,
  type ApplyResult,
  type Article,
  type DateFinding,
  type Edit,
  type Finding,
  type FormulaFinding,
  type Notice,
  type Session,
  type Span,
} from '../../server/src/core/types.js';

/** A formulary of two formulas, with a series in which one of them came back. */
export const FORMULARY: Formulary = {
  formulas: [formula('steady-support', 'steady support', 3), formula('common-view', 'common [view]', 9)],
  ladders: [],
  pronouncements: [2023, 2024, 2025].map((year) => ({
    id: `letter-${year}`,
    dated: `${year}-09-09`,
    reported: null,
    speaker: 'Ann Smith',
    role: null,
    addressee: 'Bob Jones',
    form: 'letter',
    formName: null,
    dyad: 'A-B',
    occasion: 'founding-day',
    occasionName: `Founding day ${year}`,
  })),
  uses: [2023, 2025].map((year) => ({
    id: `use-${year}`,
    pronouncement: `letter-${year}`,
    formula: 'steady-support',
    status: 'present',
    function: null,
    giver: 'B',
    receiver: 'A',
    roles: { degree: 'steady' },
    quote: null,
    quoteNote: null,
    note: null,
    method: 'curated',
    source: 'agency-2025',
    verified: 'yes',
    carrier: null,
    outlet: null,
    completeness: 'full',
    voice: 'first-person',
    reportedBy: null,
  })),
  frequencies: [],
  series: [
    {
      series: 'Founding day letter',
      formula: 'steady-support',
      years: { 2022: '?', 2023: 'P', 2024: 'a', 2025: 'P' },
    },
  ],
  occasions: [
    {
      id: 'founding-day',
      name: 'Founding day',
      monthDay: '09-09',
      baseYear: 1950,
      dyad: null,
      forms: [],
      source: 'agency-2025',
      verified: 'yes',
    },
  ],
  events: [
    {
      id: 'parade',
      date: '2025-09-09',
      label: 'A parade',
      type: 'parade',
      participants: [],
      sameAs: null,
      source: 'agency-2025',
      verified: 'yes',
    },
  ],
  encounters: [],
  actors: [],
  authority: [],
  sources: [
    {
      id: 'agency-2025',
      title: 'A letter',
      outlet: 'Agency',
      date: '2025-09-10',
      url: 'https://example.org/a_(letter)',
      how: null,
    },
  ],
};

function formula(id: string, name: string, line: number): Formula {
  return {
    id,
    formerIds: [],
    name,
    category: 'support',
    function: 'acknowledgement',
    dyad: 'A-B',
    guard: false,
    originals: { ko: ['지지'], zh: ['支持'] },
    romanised: 'chiji',
    variants: [{ pattern: name.replace(/[[\]]/g, ''), lang: 'en', relation: 'same-words' }],
    related: [],
    signal: 'Thanks for backing.',
    ladder: null,
    sources: ['agency-2025'],
    verified: 'text-match',
    origin: { file: 'formulas.yaml', line },
  };
}

export interface FakeOptions {
  /** Awaited before a session opens: a slow analysis. */
  readonly gate?: () => Promise<void>;
}

/** An analyzer that finds variants word for word and ISO dates: what the server does with findings is under test. */
export function fakeAnalyzer(fake: FakeOptions = {}): (options: AnalyzerOptions) => ReadoutAnalyzer {
  return (options) => {
    const { formulary, problems } = mergeLayers(FORMULARY, options.formulary ?? []);
    return {
      formulary,
      history: createHistory(formulary),
      problems,
      open: async (text, openOptions) => {
        await fake.gate?.();
        if (openOptions.signal?.aborted) throw new CancelledError('cancelled');
        return new FakeSession(text, formulary, openOptions);
      },
      analyze: (text, openOptions) => {
        const session = new FakeSession(text, formulary, openOptions);
        const analysis = {
          article: session.article(),
          findings: session.findings(),
          notices: session.notices(),
        };
        return Promise.resolve(analysis);
      },
    };
  };
}

class FakeSession implements Session {
  constructor(
    private source: string,
    private readonly formulary: Formulary,
    private readonly options: AnalyzeOptions,
  ) {}

  apply(edits: readonly Edit[]): Promise<ApplyResult> {
    const before = this.findings();
    for (const { start, end, text } of edits)
      this.source = this.source.slice(0, start) + text + this.source.slice(end);
    const [first] = edits;
    if (edits.length !== 1 || first === undefined) {
      return Promise.resolve({ removed: before, added: this.findings(), shifted: [] });
    }
    const delta = first.text.length - (first.end - first.start);
    const keyOf = (finding: Finding, by = 0): string =>
      `${finding.kind} ${finding.start + by} ${finding.end + by} ${finding.text}`;
    const now = new Map(this.findings().map((finding) => [keyOf(finding), finding]));
    const removed = before.filter(
      (finding) => !now.delete(keyOf(finding, finding.start >= first.end ? delta : 0)),
    );
    return Promise.resolve({ removed, added: [...now.values()], shifted: [{ from: first.end, delta }] });
  }

  article(): Article {
    const dateline = /^([A-Z][a-z]+), .{3,20} \(([A-Z]+)\) --/.exec(this.source);
    const own = this.options.sidecar?.date ?? null;
    const inferred = own === null && this.source.includes('INFERRED');
    const date = inferred ? '2025-09-09' : own;
    return {
      date,
      dateFrom: own !== null ? 'sidecar' : inferred ? 'inferred' : dateline === null ? 'none' : 'dateline',
      dateEvidence: inferred
        ? [
            { rule: 'guess', detail: 'a guess' },
            { rule: 'past', detail: 'reports “yesterday” as past', necessary: true, without: '2025' },
          ]
        : [],
      dated: null,
      reported: null,
      outlet: dateline?.[2] ?? null,
      form: 'letter',
      ownVoice: false,
      sender: 'Ann Smith',
      addressee: 'Bob Jones',
      occasion: 'founding-day',
      completeness: 'full',
      sourceTier: 'relay',
      lang: 'en',
      words: this.source.split(/\s+/).length,
      title: null,
    };
  }

  findings(range?: Span): readonly Finding[] {
    const found: Finding[] = [...this.formulas(), ...this.dates()].sort((a, b) => a.start - b.start);
    return range === undefined
      ? found
      : found.filter(({ start, end }) => start < range.end && end > range.start);
  }

  notices(): readonly Notice[] {
    const at = this.source.indexOf('NOTICE');
    if (at < 0) return [];
    return [
      { code: 'near-miss', severity: 'warning', message: 'Look here.', start: at, end: at + 6, data: {} },
    ];
  }

  text(): string {
    return this.source;
  }

  dispose(): void {
    this.source = '';
  }

  private formulas(): FormulaFinding[] {
    return this.formulary.formulas.flatMap((entry) => {
      const variant = entry.variants[0]?.pattern ?? '';
      return occurrences(this.source, variant).map((span): FormulaFinding => ({
        kind: 'formula',
        ...span,
        text: this.source.slice(span.start, span.end),
        flag: true,
        formula: entry.id,
        alternatives: [],
        category: entry.category,
        function: entry.function,
        lang: 'en',
        roles: this.source.includes('FIRM') ? { degree: 'firm' } : {},
        speaker: 'Ann Smith',
        speakerId: null,
        speakers: ['Ann Smith'],
        speakerFrom: 'carried',
        voice: 'first-person',
        via: [],
        reportedBy: null,
        authority: null,
        polarity: 'used',
        quoted: false,
        rule: null,
        cue: null,
        variation: null,
        compared: null,
        notable: this.source.includes('RETURNED') ? ['returned'] : [],
        whyNot: null,
        variant,
      }));
    });
  }

  private dates(): DateFinding[] {
    const written = [...this.source.matchAll(/([A-Z][a-z]+day, )?(\d{4}-\d\d-\d\d)/g)].map((match) => {
      const [text, weekday, value = ''] = match;
      const is = weekdayOfIsoDay(value);
      const wrong = weekday !== undefined && is !== null && !text.startsWith(is);
      return {
        ...date(match.index, text),
        value,
        from: value,
        to: value,
        weekdayConflict: wrong ? is : null,
      };
    });
    const derived = this.article().dateFrom === 'inferred';
    const others = Object.entries(WORDS).flatMap(([words, meaning]) =>
      occurrences(this.source, words).map(({ start }) => ({ ...date(start, words), ...meaning, derived })),
    );
    return [...written, ...others].sort((a, b) => a.start - b.start);
  }
}

/** Dates that do not say themselves what they mean. */
const WORDS: Readonly<Record<string, Partial<DateFinding>>> = {
  yesterday: { value: '2025-09-08', from: '2025-09-08', to: '2025-09-08', how: 'one day before' },
  'last autumn': { value: '2024-FA', mod: 'START', from: '2024-09-01', to: '2024-11-30' },
  'some day': { value: null },
};

function date(start: number, text: string): DateFinding {
  return {
    kind: 'date',
    start,
    end: start + text.length,
    text,
    flag: true,
    type: 'DATE',
    value: null,
    mod: null,
    from: null,
    to: null,
    parts: [],
    derived: false,
    occasion: null,
    event: null,
    rule: 'iso',
    how: 'written out',
    weekdayConflict: null,
  };
}

function occurrences(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) {
    spans.push({ start: at, end: at + words.length });
  }
  return spans;
}
