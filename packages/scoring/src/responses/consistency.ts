import { bsa } from '../instruments/bsa.ts';
import { iga } from '../instruments/iga.ts';
import { pasi } from '../instruments/pasi.ts';
import type { Instrument } from '../instrument.ts';
import type { Note } from '../result.ts';
import { numberOf } from './rational.ts';
import { failed, guarded, isResult, readTotal, type VisitScore } from './visits.ts';

function readNumber(score: unknown, instrument: Instrument): number | undefined {
  const read = readTotal(score, instrument, instrument.id);
  return failed(read) ? undefined : numberOf(read);
}

/** Regions in which PASI has an induration above 0; unknown from a plain total. */
const indurated = (score: unknown) =>
  isResult(score) && score.instrument === pasi.id
    ? Object.entries(score.answers).flatMap(([id, value]) =>
        id.endsWith('.induration') && typeof value === 'number' && value > 0 ? [id] : [],
      )
    : [];

function notesOn(scores: PsoriasisScores): Note[] {
  const [global, index, area] = [
    readNumber(scores.iga, iga),
    readNumber(scores.pasi, pasi),
    readNumber(scores.bsa, bsa),
  ];
  if (global === undefined) return [];
  const notes: Note[] = [];
  if (index !== undefined && (global === 0) !== (index === 0)) {
    notes.push({
      code: 'iga-pasi-inconsistent',
      items: [],
      severity: 'query',
      arguments: { iga: global, pasi: index },
    });
  }
  if (global === 0 && area !== undefined && area > 0) {
    notes.push({ code: 'iga-bsa-inconsistent', items: [], severity: 'query', arguments: { iga: global, bsa: area } });
  }
  const items = indurated(scores.pasi);
  if (global <= 1 && items.length > 0) {
    notes.push({ code: 'iga-with-induration', items, severity: 'information', arguments: { iga: global } });
  }
  return notes;
}

/** Scores of one visit; any may be missing. */
export interface PsoriasisScores {
  readonly iga?: VisitScore | null | undefined;
  readonly pasi?: VisitScore | null | undefined;
  readonly bsa?: VisitScore | null | undefined;
}

/**
 * Findings of one visit that do not fit together: IGA 0 beside a PASI or BSA above 0, IGA above 0 beside a PASI of 0
 * (queries), and, as information, IGA 0 or 1 beside an induration above 0. Nothing is corrected, and what is missing or has no total is not
 * compared. Source key: global-consistency.
 */
export function checkPsoriasisConsistency(scores: PsoriasisScores): readonly Note[] {
  const notes = guarded(() => notesOn(scores));
  return Array.isArray(notes) ? notes : [];
}
