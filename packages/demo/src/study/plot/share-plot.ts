import type { ResponderProportion } from '@clinimetric/statistics';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Group } from '../analysis.ts';
import { outcomesOf, type ResponseRule } from '../responses.ts';
import type { ScoredStudy } from '../scored.ts';
import { words } from '../study.en.ts';
import { acrossVisits, drawing, isNarrow, valueAxis, visitAxis, type Panel, type Pointer } from './frame.ts';

const strip = 34;

/** What the subject that is singled out has at each visit: full for reached, hollow for not reached, a cross for neither. */
function marks(
  study: ScoredStudy,
  rule: ResponseRule,
  code: string,
  x: (visit: number) => number,
  y: number,
): SVGTemplateResult {
  const subject = study.subjects.find((one) => one.code === code);
  const outcomes = subject ? outcomesOf(subject, rule, study.baseline) : [];
  return svg`<g class="single">
    <text x=${x(0) - 8} y=${y - 10}>${code}</text>
    ${outcomes.map(({ is }, visit) => {
      if (study.baseline !== undefined && visit <= study.baseline) return nothing;
      if (is === 'reached') return svg`<circle class="point" cx=${x(visit)} cy=${y} r="4.5" />`;
      if (is === 'not-reached') return svg`<circle class="base" cx=${x(visit)} cy=${y} r="4.5" />`;
      return svg`<path class="cross" d="M${x(visit) - 4} ${y - 4}l8 8m0 -8l-8 8" />`;
    })}
  </g>`;
}

const lineHeight = 14;

/** Names at the ends of the lines, kept apart. */
function armNames(
  groups: readonly Group[],
  shares: readonly (readonly ResponderProportion[])[],
  y: (percent: number) => number,
  x: number,
): SVGTemplateResult[] {
  const names = groups
    .map(({ arm }, index) => ({
      arm,
      y: y([...shares[index]!].reverse().find(({ percent }) => percent !== null)?.percent ?? 0) + 4,
    }))
    .sort((a, b) => a.y - b.y);
  let free = Number.NEGATIVE_INFINITY;
  return names.map((name) => {
    const at = Math.max(name.y, free);
    free = at + lineHeight;
    return svg`<text x=${x} y=${at}>${name.arm === undefined ? words.table.none : words.arm(name.arm)}</text>`;
  });
}

/** Percent of responders over the visits, a line per arm, each point with its exact interval. */
export function sharePlot(
  study: ScoredStudy,
  groups: readonly Group[],
  rule: ResponseRule,
  shares: readonly (readonly ResponderProportion[])[],
  name: string,
  width: number,
  pointer: Pointer,
): TemplateResult {
  const height = (isNarrow(width) ? 260 : 340) + strip;
  const hasArms = study.arms.length > 0;
  const panel: Panel = {
    group: groups[0]!,
    left: 38,
    right: width - (hasArms ? 52 : 14),
    top: 46,
    bottom: height - 40 - strip,
  };
  const x = acrossVisits(study, panel);
  const y = scaleLinear([0, 100], [panel.bottom, panel.top]);
  // Arms stand a little apart, so that their intervals do not hide each other.
  const aside = (arm: number) => (arm - (groups.length - 1) / 2) * 5;
  const along = (arm: number) =>
    line<ResponderProportion>()
      .defined(({ percent }) => percent !== null)
      .x((_, visit) => x(visit) + aside(arm))
      .y(({ percent }) => y(percent!));
  const body = svg`${valueAxis(y, [0, 25, 50, 75, 100], panel, words.plot.percent, String)}
    ${shares.map(
      (points, arm) =>
        svg`<g class="share d${arm % 3}">
          ${points.map(({ interval, percent }, visit) =>
            interval === null || percent === null
              ? nothing
              : svg`<line class="whisker" x1=${x(visit) + aside(arm)} x2=${x(visit) + aside(arm)} y1=${y(interval.lower)} y2=${y(interval.upper)} />
                <circle class="point" cx=${x(visit) + aside(arm)} cy=${y(percent)} r="3.5" />`,
          )}
          <path d=${along(arm)([...points]) ?? ''} />
        </g>`,
    )}
    ${hasArms ? armNames(groups, shares, y, panel.right + 6) : nothing}
    ${visitAxis(study, panel)}
    ${pointer.active === undefined ? nothing : marks(study, rule, pointer.active, x, height - 8)}`;
  return drawing(study, { width, height }, name, body, pointer, () => undefined);
}
