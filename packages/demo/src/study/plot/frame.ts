import { scaleLinear } from 'd3-scale';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Group } from '../analysis.ts';
import type { ScoredStudy } from '../scored.ts';
import { words } from '../study.en.ts';

/** One subject singled out, and how another one is. */
export interface Pointer {
  readonly active: string | undefined;
  readonly point: (code: string | undefined) => void;
}

/** Where one group is drawn; numbers are pixels of the drawing. */
export interface Panel {
  readonly group: Group;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const isNarrow = (width: number): boolean => width < 420;

/** Above a panel stand its title and, below that, the unit of its axis. */
const margin = { left: 38, right: 14, top: 46, bottom: 40 };

/** Arms stand side by side, or below each other where it is narrow. */
export function panelsOf(
  groups: readonly Group[],
  width: number,
): { readonly panels: Panel[]; readonly height: number } {
  const columns = isNarrow(width) ? 1 : Math.min(groups.length, 3);
  const each = { width: width / columns, height: isNarrow(width) ? 246 : 336 };
  const panels = groups.map((group, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    return {
      group,
      left: column * each.width + margin.left,
      right: (column + 1) * each.width - margin.right,
      top: row * each.height + margin.top,
      bottom: (row + 1) * each.height - margin.bottom,
    };
  });
  return { panels, height: Math.ceil(groups.length / columns) * each.height };
}

/** Where visits stand in a panel: at their weeks, or one after the other where the source only names them. */
export function acrossVisits({ study: { visits } }: ScoredStudy, { left, right }: Panel): (visit: number) => number {
  const weeks = visits.map(({ week }) => week);
  const isTimed = weeks.every((week) => week !== undefined) && new Set(weeks).size === weeks.length;
  const places = isTimed ? weeks : visits.map((_, index) => index);
  const scale = scaleLinear([Math.min(...places), Math.max(...places)], [left + 8, right - 8]);
  return (visit) => (places.length === 1 ? (left + right) / 2 : scale(places[visit]!));
}

/** Whether visits are told by their weeks. */
export const areTimed = ({ study: { visits } }: ScoredStudy): boolean => visits.every(({ week }) => week !== undefined);

/** Whole weeks stay whole; days of a study may lie between. */
const weekText = (week: number) => String(Math.round(week * 10) / 10);

/** Names below the axis, as many as fit: the first and the last in any case. */
export function visitAxis(study: ScoredStudy, panel: Panel): SVGTemplateResult {
  const x = acrossVisits(study, panel);
  const isTimed = areTimed(study);
  const { visits } = study.study;
  const textOf = (index: number) => (isTimed ? weekText(visits[index]!.week!) : visits[index]!.label);
  const room = (index: number) => 6.5 * textOf(index).length + 6;
  const last = visits.length - 1;
  let free = Number.NEGATIVE_INFINITY;
  const shown = visits.flatMap((_, index) => {
    const [from, to] = [x(index) - room(index) / 2, x(index) + room(index) / 2];
    const isBeforeLast = index < last && to > x(last) - room(last) / 2;
    if (from < free || isBeforeLast) return [];
    free = to;
    return [index];
  });
  return svg`<line class="axis" x1=${panel.left} x2=${panel.right} y1=${panel.bottom} y2=${panel.bottom} />
    ${shown.map((index) => svg`<text class="mark" x=${x(index)} y=${panel.bottom + 16} text-anchor="middle">${textOf(index)}</text>`)}
    <text class="mark" x=${(panel.left + panel.right) / 2} y=${panel.bottom + 32} text-anchor="middle"
      >${isTimed ? words.plot.week : words.plot.visit}</text>`;
}

/** Lines and numbers at the side under what they count. */
export const valueAxis = (
  y: (value: number) => number,
  ticks: readonly number[],
  { left, right, top }: Panel,
  unit: string,
  write: (value: number) => string,
): SVGTemplateResult =>
  svg`<text class="unit" x=${left - margin.left + 4} y=${top - 12}>${unit}</text>
    ${ticks.map(
      (tick) =>
        svg`<line class="grid" x1=${left} x2=${right} y1=${y(tick)} y2=${y(tick)} />
          <text class="mark" x=${left - 6} y=${y(tick) + 4} text-anchor="end">${write(tick)}</text>`,
    )}`;

export const panelTitle = ({ group: { arm, subjects }, left, top }: Panel, hasArms: boolean): SVGTemplateResult =>
  svg`<text class="arm" x=${left} y=${top - 30}
    >${hasArms ? (arm === undefined ? words.noArm : words.arm(arm)) : words.all} (${subjects.length})</text>`;

/** The place of a pointer in the units of the drawing. */
const placeOf = (event: PointerEvent, width: number): readonly [x: number, y: number] => {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const unit = width / box.width;
  return [(event.clientX - box.left) * unit, (event.clientY - box.top) * unit];
};

/** A drawing as a picture with a name. What is made up says so within it. */
export function drawing(
  { study }: ScoredStudy,
  size: { readonly width: number; readonly height: number },
  name: string,
  body: SVGTemplateResult,
  { point }: Pointer,
  find: (x: number, y: number) => string | undefined,
): TemplateResult {
  const { width, height } = size;
  return html`<svg
    class="plot"
    role="img"
    aria-label=${study.isMadeUp ? `${name}. ${words.madeUp}.` : name}
    viewBox="0 0 ${width} ${height}"
    @pointermove=${(event: PointerEvent) => point(find(...placeOf(event, width)))}
    @pointerleave=${() => point(undefined)}
  >
    ${body}${
      study.isMadeUp
        ? svg`<g class="stamp"><rect x=${width - 118} y="3" width="114" height="20" rx="4" /><text x=${width - 61} y="17" text-anchor="middle">${words.madeUp}</text></g>`
        : nothing
    }
  </svg>`;
}
