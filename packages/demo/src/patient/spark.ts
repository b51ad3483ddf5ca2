import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { html, svg, type TemplateResult } from 'lit';
import type { Point } from './measure.ts';

const [width, height, edge] = [140, 44, 5];

type Scored = Point & { readonly total: number };
const isScored = (point: Point): point is Scored => point.total !== undefined;

/** Stretches that a line may join: it stops at a visit without a total and where two totals do not compare. */
export function stretchesOf(points: readonly Point[]): Scored[][] {
  const stretches: Scored[][] = [[]];
  for (const point of points) {
    if (!isScored(point) || point.isBroken) stretches.push([]);
    if (isScored(point)) stretches.at(-1)!.push(point);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** A course in the size of a word. Its sentence says the same, so it is silent. */
export function spark(points: readonly Point[]): TemplateResult {
  const stretches = stretchesOf(points);
  const last = stretches.at(-1)?.at(-1);
  const times = points.map(({ at }) => at);
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [edge, width - edge]);
  const y = scaleLinear([0, Math.max(...stretches.flat().map(({ total }) => total), 1e-9)], [height - edge, edge]);
  const path = line<Scored>(
    ({ at }) => x(at),
    ({ total }) => y(total),
  );
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${svg`<path class="ground" d=${`M0 ${height - edge}H${width}`} />`}
    ${stretches.map((stretch) =>
      stretch.length > 1
        ? svg`<path class="trace" d=${path(stretch)!} />`
        : svg`<circle cx=${x(stretch[0]!.at)} cy=${y(stretch[0]!.total)} r="2" />`,
    )}
    ${last ? svg`<circle cx=${x(last.at)} cy=${y(last.total)} r="3.5" />` : ''}
  </svg>`;
}
