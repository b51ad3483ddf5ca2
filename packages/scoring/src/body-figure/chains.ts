import { columnOfAge, type BodyAge, type BodyView } from './ages.ts';
import { arcPieces, chainTexts, detailPieces } from './arcs.ts';
import { VarintReader } from './varint.ts';

/** In units of the figure: 2000 per stature, x from the midline to the viewer's right, y down from the vertex. */
export type Point = readonly [x: number, y: number];
/** Control points of a row of cubic curves: a start, then two handles and an end per piece. */
export type Chain = readonly Point[];
export type ArcName = keyof typeof arcPieces;
/** An arc of the half body, walked forwards or, with `-`, backwards. */
export type Step = ArcName | `-${ArcName}`;

/** The right half of the drawn body at one age; the other half is its mirror image. */
export interface HalfBody {
  readonly arcs: Readonly<Record<ArcName, Chain>>;
  /** Faint lines inside the regions. */
  readonly details: Readonly<Record<BodyView, readonly Chain[]>>;
}

const arcNames = Object.keys(arcPieces) as ArcName[];

/** Steps of all chains of an age: each younger age is kept as its difference from the next older one. */
function stepsOf(age: BodyAge): number[] {
  const steps: number[] = [];
  for (const { age: stored, text } of chainTexts) {
    const reader = new VarintReader(text);
    for (let k = 0; reader.at < text.length; k++) steps[k] = (steps[k] ?? 0) + reader.number()!;
    if (stored === age) break;
  }
  return steps;
}

function readHalfBody(age: BodyAge): HalfBody {
  const steps = stepsOf(age);
  let at = 0;
  const chain = (pieces: number): Chain => {
    let x = 0;
    let y = 0;
    return Array.from({ length: 3 * pieces + 1 }, (): Point => [(x += steps[at++]!), (y += steps[at++]!)]);
  };
  const arcs = Object.fromEntries(arcNames.map((name) => [name, chain(arcPieces[name])])) as Record<ArcName, Chain>;
  const [both, front, back] = [detailPieces.both, detailPieces.front, detailPieces.back].map((line) => line.map(chain));
  return { arcs, details: { front: [...both!, ...front!], back: [...both!, ...back!] } };
}

const halves = new Map<BodyAge, HalfBody>();

/**
 * The half body of an age, read once.
 * @throws RangeError when the figure is not drawn for that age.
 */
export function halfBodyOf(age: BodyAge): HalfBody {
  columnOfAge(age);
  let half = halves.get(age);
  if (!half) halves.set(age, (half = readHalfBody(age)));
  return half;
}

export const reversed = (chain: Chain): Chain => [...chain].reverse();
export const mirrored = (chain: Chain): Chain => chain.map(([x, y]) => [x && -x, y]);

export const arcOf = (step: Step) => (step[0] === '-' ? step.slice(1) : step) as ArcName;

/** Arcs one after another as one chain; each starts where the one before ends. */
export const walk = ({ arcs }: HalfBody, steps: readonly Step[]): Chain =>
  steps.flatMap((step, i) => {
    const arc = arcs[arcOf(step)];
    return (step[0] === '-' ? reversed(arc) : arc).slice(i && 1);
  });

/** A chain from midline to midline, and back on its mirror image. */
export const closedOnMidline = (half: Chain): Chain => [...half, ...reversed(mirrored(half)).slice(1)];

/** SVG path data of a chain of at least one piece. */
export const pathOf = (chain: Chain): string => 'M' + chain.join(' ').replace(' ', 'C');

/** SVG path data of a chain and its mirror image; a line on the midline is drawn once. */
export const pairPathOf = (chain: Chain): string =>
  pathOf(chain) + (chain.some(([x]) => x !== 0) ? pathOf(mirrored(chain)) : '');
