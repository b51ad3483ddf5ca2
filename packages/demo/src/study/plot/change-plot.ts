import { scaleBand, scaleLinear } from 'd3-scale';
import { nothing, svg, type TemplateResult } from 'lit';
import type { Group } from '../analysis.ts';
import type { Measure } from '../measures.ts';
import type { ScoredStudy } from '../scored.ts';
import { writeChange } from '../write.ts';
import { drawingOf, type Changes } from './changes.ts';
import { drawing, panelTitle, panelsOf, valueAxis, type Pointer } from './frame.ts';

/** Waterfall: everybody's change as a bar, from the largest rise to the largest fall, with response lines. */
export function changePlot(
  study: ScoredStudy,
  groups: readonly Group[],
  measure: Measure,
  changes: readonly Changes[],
  names: { readonly plot: string; readonly response: (id: string) => string },
  width: number,
  pointer: Pointer,
): TemplateResult {
  const { panels, height } = panelsOf(groups, width);
  const { isPercent, lines } = drawingOf(measure);
  const all = changes.flatMap(({ bars }) => bars.map(({ change }) => change));
  const least = Math.min(0, ...all, ...lines.map(({ change }) => change * 1.1));
  const drawn = panels.map((panel, index) => {
    const { bars } = changes[index]!;
    const y = scaleLinear([least, Math.max(0, ...all)], [panel.bottom, panel.top]).nice(5);
    const x = scaleBand(
      bars.map(({ subject }) => subject.code),
      [panel.left, panel.right],
    ).padding(bars.length > 60 ? 0 : 0.25);
    return { panel, bars, x, y };
  });
  const decimals = isPercent ? 0 : measure.decimals;
  const body = drawn.map(
    ({ panel, bars, x, y }) =>
      svg`${valueAxis(y, y.ticks(5), panel, (tick) => writeChange(tick, Number.isInteger(tick) ? 0 : 2))}
        ${panelTitle(panel, study.arms.length > 0)}
        <g class="bars">
          ${bars.map(({ subject, change, isFilled }) => {
            const [top, bottom] = [Math.min(y(0), y(change)), Math.max(y(0), y(change))];
            const isActive = subject.code === pointer.active;
            return svg`<rect class="${isFilled ? 'filled' : 'bar'}${isActive ? ' now' : ''}" x=${x(subject.code)!} y=${top}
                width=${x.bandwidth()} height=${Math.max(bottom - top, 1)} />
              ${
                isActive
                  ? svg`<text x=${x(subject.code)! + x.bandwidth() / 2} y=${change > 0 ? top - 5 : bottom + 14} text-anchor="middle">${writeChange(change, decimals)}</text>`
                  : nothing
              }`;
          })}
        </g>
        <line class="axis" x1=${panel.left} x2=${panel.right} y1=${y(0)} y2=${y(0)} />
        ${lines.map(
          ({ change, response }, index) =>
            svg`<line class="limit d${index}" x1=${panel.left} x2=${panel.right} y1=${y(change)} y2=${y(change)} />
              <text class="limit" x=${panel.left + 4} y=${y(change) + 13}>${names.response(response)}</text>`,
        )}`,
  );
  const find = (px: number, py: number) => {
    const found = drawn.find(
      ({ panel }) => px >= panel.left && px <= panel.right && py > panel.top - 20 && py < panel.bottom + 30,
    );
    if (!found) return undefined;
    const { bars, x } = found;
    return bars.find(({ subject }) => {
      const from = x(subject.code)!;
      return px >= from && px < from + x.step();
    })?.subject.code;
  };
  return drawing(study, { width, height }, names.plot, svg`${body}`, pointer, find);
}
