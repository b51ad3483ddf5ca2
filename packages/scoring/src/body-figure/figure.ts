import type { PasiRegion } from '../instruments/pasi.ts';
import { columnOfAge, figureVersion, type BodyAge, type BodyView } from './ages.ts';
import {
  closedOnMidline,
  halfBodyOf,
  mirrored,
  pairPathOf,
  pathOf,
  walk,
  type Chain,
  type HalfBody,
  type Point,
} from './chains.ts';
import { borderSteps, regionPlans, silhouetteSteps, type BodyRegionId, type RegionPlan } from './regions.ts';

/** Left, top, width and height in units of the figure: 2000 per stature. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A half part of the Lund-Browder chart as it is drawn. */
export interface BodyRegion {
  readonly id: BodyRegionId;
  /** Id of the item of the BSA instrument that its percentage answers. */
  readonly item: `lund-browder.${BodyRegionId}`;
  readonly view: BodyView;
  /** Closed outline as SVG path data. Neighbours share every number of their border. */
  readonly path: string;
  /** A place well inside the region, for a number or a mark. */
  readonly label: Point;
  /** The region lies in it; for zooming. */
  readonly bounds: Box;
  /** Its share of the body in the chart, in hundredths of a percent: 475 is 4.75 %. Source key: lund-browder1944. */
  readonly share: number;
  /** The PASI region it belongs to. PASI's borders are unions of these regions. */
  readonly pasiRegion: PasiRegion;
}

type ByView<T> = Readonly<Record<BodyView, T>>;

/** The drawn body of one age, in front and back view. All lines are SVG path data in units of the figure. */
export interface BodyFigure {
  /** Of the borders: strokes painted on another version measure otherwise. */
  readonly version: number;
  readonly age: BodyAge;
  /** Equal in both views of an age; ages differ. */
  readonly viewBox: ByView<Box>;
  /** Fill it below the regions: neighbouring anti-aliased edges otherwise let the page shine through. */
  readonly silhouette: ByView<string>;
  /** Open lines between regions, each once. Stroke these, not the regions. */
  readonly borders: ByView<string>;
  /** Borders of the genitals, to be drawn more faintly than the others; empty behind. */
  readonly faintBorders: ByView<string>;
  /** Quiet lines inside regions: never a border, never a target. They merge below about 200 px of width. */
  readonly details: ByView<string>;
  /** All 33 regions in the chart's order. */
  readonly regions: readonly BodyRegion[];
}

const MARGIN = 20; // room for outlines and focus rings

/** The smallest box around all control points, and so around the curves. */
function boxAround(chain: Chain, margin = 0): Box {
  const xs = chain.map(([x]) => x);
  const ys = chain.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return [left, top, Math.max(...xs) + margin - left, Math.max(...ys) + margin - top];
}

function middleOf([left, top, width, height]: Box): Point {
  return [left + Math.floor(width / 2), top + Math.floor(height / 2)];
}

function regionOf(half: HalfBody, plan: RegionPlan, column: number): BodyRegion {
  const { id, item, view, pasiRegion, quarters } = plan;
  const right = plan.half === 0 ? closedOnMidline(walk(half, plan.steps)) : walk(half, plan.steps);
  const onItsSide = (chain: Chain) => (plan.half < 0 ? mirrored(chain) : chain);
  const outline = onItsSide(right);
  const label = onItsSide([middleOf(boxAround(right))])[0]!;
  return Object.freeze({
    id,
    item,
    view,
    path: `${pathOf(outline)}Z`,
    label,
    bounds: boxAround(outline),
    share: 25 * quarters[column]!,
    pasiRegion,
  });
}

const byView = <T>(make: (view: BodyView) => T): ByView<T> => ({ front: make('front'), back: make('back') });

/** The body as drawn at an age. It shapes the picture alone: percentages of the body come from the chart's shares. */
function draw(age: BodyAge): BodyFigure {
  const column = columnOfAge(age);
  const half = halfBodyOf(age);
  const outline = closedOnMidline(walk(half, silhouetteSteps));
  const viewBox = boxAround(outline, MARGIN);
  const silhouette = `${pathOf(outline)}Z`;
  const lines = (chains: readonly Chain[]) => chains.map(pairPathOf).join('');
  const border = (kind: 'borders' | 'faint') =>
    byView((view) => lines(borderSteps[view][kind].map((step) => walk(half, [step]))));
  return Object.freeze({
    version: figureVersion,
    age,
    viewBox: byView(() => viewBox),
    silhouette: byView(() => silhouette),
    borders: border('borders'),
    faintBorders: border('faint'),
    details: byView((view) => lines(half.details[view])),
    regions: Object.freeze(regionPlans.map((plan) => regionOf(half, plan, column))),
  });
}

const figures = new Map<BodyAge, BodyFigure>();

/**
 * The body figure of an age, front and back, with the 33 half parts of the Lund-Browder chart as regions that tile the
 * silhouette without gap or overlap. Made once per age.
 * @throws RangeError when the figure is not drawn for that age.
 */
export function bodyFigure(age: BodyAge): BodyFigure {
  let figure = figures.get(age);
  if (!figure) figures.set(age, (figure = draw(age)));
  return figure;
}
