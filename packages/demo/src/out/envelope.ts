import { checkAdministration, type Administration } from '@clinimetric/scoring';
import { fields, flag, listOf, oneOf, plainObject, text } from '../records/check.ts';
import { canDigest, digestOf, valueIn } from '../store/canonical.ts';

/** Names the JSON form of an envelope and its major version. */
export const envelopeFormat = 'clinimetric-score-envelope@1';

/** Larger files are not read. The drawings of two body figures, in answers and result, take well under half of it. */
export const largestBytes = 2_000_000;

/** Scorings of one visit on their way to another clinic: no patient, no code. Plain JSON. */
export interface Envelope {
  readonly format: typeof envelopeFormat;
  readonly administrations: readonly Administration[];
  /** Scores of somebody who does not exist. */
  readonly isMadeUp?: boolean;
  /** SHA-256 over the canonical form of all the rest. */
  readonly digest: string;
}

/** Why a file is not opened. Sentences are in `envelope.en.ts`. */
export type EnvelopeProblem =
  | { readonly code: 'too-large' | 'unreadable' | 'not-json' | 'foreign' | 'damaged' | 'insecure' | 'empty' | 'twice' }
  | { readonly code: 'newer-format'; readonly format: string }
  | { readonly code: 'unknown-instrument'; readonly instrument: string }
  /** `number` of the scoring, from 1, and the field that is wrong. */
  | { readonly code: 'bad-scoring'; readonly number: number; readonly field: string };

export type EnvelopeCheck =
  { readonly ok: true; readonly envelope: Envelope } | { readonly ok: false; readonly problem: EnvelopeProblem };

/** Closes scorings with their digest; `undefined` where the page has no secure address. What names the patient stays out. */
export async function seal(
  administrations: readonly Administration[],
  isMadeUp = false,
): Promise<Envelope | undefined> {
  const content = {
    format: envelopeFormat,
    administrations: administrations.map(withoutSubject),
    ...(isMadeUp && { isMadeUp }),
  } as const;
  const digest = await digestOf(content);
  return digest === undefined ? undefined : { ...content, digest };
}

const withoutSubject = ({ subject: _, ...rest }: Administration): Administration => rest;

const family = /^clinimetric-score-envelope@(\d+)$/;
const outline = fields(
  { format: oneOf(envelopeFormat), administrations: listOf(plainObject), digest: text },
  { isMadeUp: flag },
);

const refused = (problem: EnvelopeProblem): EnvelopeCheck => ({ ok: false, problem });

/** Reads a file, unless it is too large or cannot be read. */
export async function openFile(file: Blob, isKnown: (instrument: string) => boolean): Promise<EnvelopeCheck> {
  if (file.size > largestBytes) return refused({ code: 'too-large' });
  try {
    return await openEnvelope(await file.text(), isKnown);
  } catch {
    // A file that was moved or locked after it was chosen, or is nested deeper than the engine can follow.
    return refused({ code: 'unreadable' });
  }
}

/**
 * Whether a text is a whole envelope of this format: form, digest, and that every scoring in it is one of an instrument that
 * is known. Nothing is stored. Whether the scores still hold is told by `replay`.
 */
export async function openEnvelope(given: string, isKnown: (instrument: string) => boolean): Promise<EnvelopeCheck> {
  let value: unknown;
  try {
    value = valueIn(given);
  } catch {
    return refused({ code: 'not-json' });
  }
  const format: unknown = (value as { format?: unknown } | null)?.format;
  const [, version] = typeof format === 'string' ? (family.exec(format) ?? []) : [];
  if (version === undefined) return refused({ code: 'foreign' });
  if (format !== envelopeFormat) return refused({ code: 'newer-format', format: String(format) });
  if (outline(value) !== undefined) return refused({ code: 'damaged' });
  if (!canDigest()) return refused({ code: 'insecure' });
  const { digest, ...content } = value as Envelope;
  if ((await digestOf(content)) !== digest) return refused({ code: 'damaged' });
  const checked = checkScorings(content.administrations, isKnown);
  return Array.isArray(checked)
    ? { ok: true, envelope: { ...content, administrations: checked, digest } }
    : refused(checked);
}

/** The scorings, or what is wrong with one. */
function checkScorings(
  given: readonly unknown[],
  isKnown: (instrument: string) => boolean,
): Administration[] | EnvelopeProblem {
  const administrations: Administration[] = [];
  for (const [index, one] of given.entries()) {
    const checked = checkAdministration(one);
    if (!checked.ok) {
      const field = checked.issues[0]?.path.join('.') ?? '';
      return { code: 'bad-scoring', number: index + 1, field };
    }
    const { instrument } = checked.administration;
    if (!isKnown(instrument)) return { code: 'unknown-instrument', instrument };
    administrations.push(checked.administration);
  }
  if (administrations.length === 0) return { code: 'empty' };
  if (new Set(administrations.map(({ id }) => id)).size < administrations.length) return { code: 'twice' };
  return administrations;
}
