import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Group } from '../analysis.ts';
import { valuesOf, type Measure } from '../measures.ts';
import type { ScoredStudy, ScoredSubject } from '../scored.ts';
import { unitOf, writeNumber } from '../write.ts';
import {
  acrossVisits,
  drawing,
  panelTitle,
  panelsOf,
  valueAxis,
  visitAxis,
  type Panel,
  type Pointer,
} from './frame.ts';

interface Course {
  readonly subject: ScoredSubject;
  readonly values: readonly (number | null)[];
}

/** A panel with its scales and lines. */
interface Drawn extends Panel {
  readonly x: (visit: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly courses: readonly Course[];
}

/** The line of a course. It stops where a visit is missing. */
function pathOf({ x, y }: Drawn, values: readonly (number | null)[]): string {
  const along = line<number | null>()
    .defined((value) => value !== null)
    .x((_, visit) => x(visit))
    .y((value) => y(value!));
  return along(values) ?? '';
}

/** Dots of the values between two gaps, which no line reaches. */
const aloneIn = ({ x, y }: Drawn, values: readonly (number | null)[]): SVGTemplateResult[] =>
  values.flatMap((value, visit) => {
    const isAlone = value !== null && (values[visit - 1] ?? null) === null && (values[visit + 1] ?? null) === null;
    return isAlone ? [svg`<circle class="alone" cx=${x(visit)} cy=${y(value)} r="2.5" />`] : [];
  });

/** Circles of everybody's baseline help where lines are few. */
const mostCircles = 40;

function faint(drawn: Drawn, baseline: number | undefined): SVGTemplateResult {
  const { courses, x, y } = drawn;
  const isCrowded = courses.length > mostCircles;
  return svg`<g class=${isCrowded ? 'faint crowded' : 'faint'}>
    ${courses.map(({ values }) => svg`<path d=${pathOf(drawn, values)} />${aloneIn(drawn, values)}`)}
    ${
      baseline === undefined || isCrowded
        ? nothing
        : courses.map(({ values }) =>
            values[baseline] === null
              ? nothing
              : svg`<circle class="base" cx=${x(baseline)} cy=${y(values[baseline]!)} r="3.5" />`,
          )
    }
  </g>`;
}

/** The subject that is singled out: every point with its number, a cross on the axis for a missed visit. */
function single(drawn: Drawn, { values }: Course, baseline: number | undefined, decimals: number): SVGTemplateResult {
  const { x, y, bottom, left, right } = drawn;
  const isLoose = (right - left) / values.length > 22;
  return svg`<g class="single">
    <path d=${pathOf(drawn, values)} />
    ${values.map((value, visit) => {
      if (value === null) return svg`<path class="cross" d="M${x(visit) - 4} ${bottom - 4}l8 8m0 -8l-8 8" />`;
      return svg`<circle class=${visit === baseline ? 'base' : 'point'} cx=${x(visit)} cy=${y(value)} r="5" />
        ${isLoose ? svg`<text x=${x(visit)} y=${y(value) - 10} text-anchor="middle">${writeNumber(value, decimals)}</text>` : nothing}`;
    })}
  </g>`;
}

/** How far a pointer may be from a line it means. */
const reach = 24;

/** The subject whose line passes nearest at this place. */
function nearest({ courses, x, y }: Drawn, px: number, py: number): string | undefined {
  let found: string | undefined;
  let least = reach;
  for (const { subject, values } of courses)
    values.forEach((value, visit) => {
      if (value === null) return;
      const next = values[visit + 1] ?? null;
      const [from, to] = [x(visit), next === null ? x(visit) : x(visit + 1)];
      const at = to === from ? 0 : Math.min(1, Math.max(0, (px - from) / (to - from)));
      const height = next === null ? y(value) : y(value) + at * (y(next) - y(value));
      const distance = Math.hypot(px - (from + at * (to - from)), py - height);
      if (distance >= least) return;
      least = distance;
      found = subject.code;
    });
  return found;
}

/** Spaghetti: everybody's course in a faint line, one of them in full. */
export function coursePlot(
  study: ScoredStudy,
  groups: readonly Group[],
  measure: Measure,
  name: string,
  width: number,
  pointer: Pointer,
): TemplateResult {
  const { panels, height } = panelsOf(groups, width);
  const all = groups.map(({ subjects }) =>
    subjects.map((subject) => ({ subject, values: valuesOf(subject, measure) })),
  );
  const highest = all.flat(2).reduce((top, { values }) => Math.max(top, ...values.map((value) => value ?? 0)), 1);
  const drawn = panels.map((panel, index): Drawn => {
    const scale = scaleLinear([0, highest], [panel.bottom, panel.top]).nice(5);
    return { ...panel, x: acrossVisits(study, panel), y: scale, ticks: scale.ticks(5), courses: all[index]! };
  });
  const still = guard([study.subjects, measure.id, width, groups.length], () =>
    drawn.map(
      (panel) =>
        svg`${valueAxis(panel.y, panel.ticks, panel, unitOf(measure), String)}${visitAxis(study, panel)}
          ${panelTitle(panel, study.arms.length > 0)}${faint(panel, study.baseline)}`,
    ),
  );
  const chosen = drawn.flatMap((panel) => {
    const course = panel.courses.find(({ subject }) => subject.code === pointer.active);
    return course ? [single(panel, course, study.baseline, measure.decimals)] : [];
  });
  const find = (px: number, py: number) => {
    const panel = drawn.find(
      ({ left, right, top, bottom }) => px > left - 10 && px < right + 10 && py > top - 20 && py < bottom + 20,
    );
    return panel && nearest(panel, px, py);
  };
  return drawing(study, { width, height }, name, svg`${still}${chosen}`, pointer, find);
}
