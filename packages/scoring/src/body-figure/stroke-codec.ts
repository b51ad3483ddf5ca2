import { bodyAges, columnOfAge, figureVersion, type BodyAge, type BodyView } from './ages.ts';
import type { Point } from './chains.ts';
import { regionIndexOf, regionPlans } from './regions.ts';
import { isRegionStroke, MAX_POINTS, SNAP, storedStrokes, type BodyStroke, type BrushStroke } from './strokes.ts';
import { digits, VarintReader, writeVarint } from './varint.ts';

const FORMAT = '1';
const HEADER = 3; // format, version of the figure, age
/** Longer texts are not read; the evidence item of the BSA instrument takes no longer ones either. */
const MAX_LENGTH = 100_000;

/** First sign of a stroke: what it does and where. Regions know their view. */
const kinds = [
  { tool: 'brush', view: 'front' },
  { tool: 'brush', view: 'back' },
  { tool: 'eraser', view: 'front' },
  { tool: 'eraser', view: 'back' },
  { tool: 'fill-region' },
  { tool: 'clear-region' },
] as const satisfies readonly { tool: BodyStroke['tool']; view?: BodyView }[];

export interface ReadStrokes {
  readonly status: 'read';
  readonly age: BodyAge;
  readonly strokes: readonly BodyStroke[];
}

export interface UnreadableStrokes {
  readonly status: 'unreadable';
  /**
   * `other-figure`: painted on borders of another version, so it must not be measured on these. `damaged`: not a text
   * that `encodeStrokes` could have written.
   */
  readonly code: 'not-a-text' | 'too-long' | 'unknown-format' | 'other-figure' | 'unknown-age' | 'damaged';
  /** Position where reading stopped, from 0. */
  readonly at: number;
}

function encodeLine({ tool, view, radius, points }: BrushStroke): string {
  const kind = kinds.findIndex((one) => one.tool === tool && 'view' in one && one.view === view);
  let text = digits[kind]! + digits[radius / SNAP]!;
  let x = 0;
  let y = 0;
  for (const point of points) {
    text += writeVarint((point[0] - x) / SNAP) + writeVarint((point[1] - y) / SNAP);
    x = point[0];
    y = point[1];
  }
  return text;
}

const texts = new WeakMap<BodyStroke, string>();

/** The text of a stored stroke. Those do not change, so it is written once. */
function encodeStroke(stroke: BodyStroke): string {
  let text = texts.get(stroke);
  if (text !== undefined) return text;
  if (isRegionStroke(stroke)) {
    text = digits[kinds.findIndex(({ tool }) => tool === stroke.tool)]! + digits[regionIndexOf(stroke.region)]!;
  } else text = encodeLine(stroke);
  texts.set(stroke, text);
  return text;
}

/**
 * Strokes as a short text for the `strokes` item of the BSA instrument: a format digit, the figure's version and age,
 * then the strokes as `storedStrokes` gives them, about 34 signs for a line of 14 points. Only signs that need no
 * escape in forms, URLs, CSV or JSON.
 * @throws RangeError when the figure is not drawn for that age.
 */
export function encodeStrokes(strokes: readonly BodyStroke[], age: BodyAge): string {
  const header = FORMAT + digits[figureVersion]! + digits[columnOfAge(age)]!;
  return header + storedStrokes(strokes).map(encodeStroke).join('.');
}

function decodePoints(reader: VarintReader, end: number): Point[] | undefined {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  while (reader.at < end && points.length < MAX_POINTS) {
    const dx = reader.number();
    const dy = dx === undefined ? undefined : reader.number();
    if (dx === undefined || dy === undefined) return undefined;
    points.push([(x += SNAP * dx), (y += SNAP * dy)]);
  }
  return reader.at === end ? points : undefined;
}

/** One stroke up to `end`, or `undefined` with the reader where it stopped. */
function decodeStroke(reader: VarintReader, end: number): BodyStroke | undefined {
  const kind = kinds[reader.digit()];
  if (!kind) return undefined;
  const size = reader.at < end ? reader.digit() : -1;
  if (size < 0) return undefined;
  if ('view' in kind) {
    const points = decodePoints(reader, end);
    return points && { tool: kind.tool, view: kind.view, radius: SNAP * size, points };
  }
  const plan = regionPlans[size];
  return plan && reader.at === end ? { tool: kind.tool, region: plan.id } : undefined;
}

const unreadable = (code: UnreadableStrokes['code'], at = 0): UnreadableStrokes => ({ status: 'unreadable', code, at });

function checkHeader(text: unknown): UnreadableStrokes | undefined {
  if (typeof text !== 'string') return unreadable('not-a-text');
  if (text.length > MAX_LENGTH) return unreadable('too-long', MAX_LENGTH);
  if (text[0] !== FORMAT) return unreadable('unknown-format');
  if (text.length < HEADER) return unreadable('damaged', text.length);
  return text[1] === digits[figureVersion] ? undefined : unreadable('other-figure', 1);
}

/**
 * Reads what `encodeStrokes` wrote. Any other text gives an `unreadable` result with a code and a position; nothing is
 * thrown and nothing is guessed. What is read encodes to the same text again.
 */
export function decodeStrokes(text: unknown): ReadStrokes | UnreadableStrokes {
  const fault = checkHeader(text);
  if (fault) return fault;
  const whole = text as string;
  const age = bodyAges[digits.indexOf(whole[2]!)];
  if (!age) return unreadable('unknown-age', 2);
  const strokes: BodyStroke[] = [];
  const reader = new VarintReader(whole, HEADER);
  while (whole.length > HEADER && reader.at <= whole.length) {
    const start = reader.at;
    const dot = whole.indexOf('.', start);
    const stroke = decodeStroke(reader, dot < 0 ? whole.length : dot);
    if (!stroke) return unreadable('damaged', reader.at);
    // Another spelling of a stroke, or one that no brush leaves, is not what was painted.
    const [stored, more] = storedStrokes([stroke]);
    if (!stored || more || encodeStroke(stored) !== whole.slice(start, reader.at)) return unreadable('damaged', start);
    strokes.push(stored);
    reader.at++;
  }
  return { status: 'read', age, strokes };
}
