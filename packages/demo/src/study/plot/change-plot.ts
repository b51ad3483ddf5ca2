import { scaleBand, scaleLinear, type ScaleBand } from 'd3-scale';
import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Group } from '../analysis.ts';
import type { Measure } from '../measures.ts';
import type { ScoredStudy } from '../scored.ts';
import { words } from '../study.en.ts';
import { unitOfChange, writeChange } from '../write.ts';
import { drawingOf, type Changes, type ResponseLine, type SubjectChange } from './changes.ts';
import { drawing, panelTitle, panelsOf, valueAxis, type Panel, type Pointer } from './frame.ts';

/** A panel with its scales and bars. */
interface Drawn extends Panel {
  readonly x: ScaleBand<string>;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly bars: readonly SubjectChange[];
}

function bar({ x, y }: Drawn, { subject, change, isFilled }: SubjectChange, isActive: boolean): SVGTemplateResult {
  const [top, bottom] = [y(Math.max(0, change)), y(Math.min(0, change))];
  return svg`<rect class="${isFilled ? 'filled' : 'bar'}${isActive ? ' now' : ''}" x=${x(subject.code)!} y=${top}
    width=${x.bandwidth()} height=${Math.max(bottom - top, 1)} />`;
}

/** The change of the subject that is singled out, above its bar: below, response lines have their names. */
const number = ({ x, y }: Drawn, { subject, change }: SubjectChange, decimals: number): SVGTemplateResult =>
  svg`<text class="number" x=${x(subject.code)! + x.bandwidth() / 2} y=${y(Math.max(0, change)) - 5} text-anchor="middle"
    >${writeChange(change, decimals)}</text>`;

const limit = ({ left, right, y }: Drawn, change: number, name: string, index: number): SVGTemplateResult =>
  svg`<line class="limit d${index}" x1=${left} x2=${right} y1=${y(change)} y2=${y(change)} />
    <text class="limit" x=${left + 4} y=${y(change) + 13}>${name}</text>`;

/** The subject whose bar, or what is above and below it, is at this place. */
function subjectAt(all: readonly Drawn[], px: number, py: number): string | undefined {
  const drawn = all.find(
    ({ left, right, top, bottom }) => px >= left && px <= right && py > top - 20 && py < bottom + 30,
  );
  return drawn?.bars.find(({ subject }) => {
    const from = drawn.x(subject.code)!;
    return px >= from && px < from + drawn.x.step();
  })?.subject.code;
}

/** Panels on one scale: from the lowest change, or the lowest response line, to the highest change. */
function drawnIn(panels: readonly Panel[], changes: readonly Changes[], lines: readonly ResponseLine[]): Drawn[] {
  const all = changes.flatMap(({ bars }) => bars.map(({ change }) => change));
  const least = Math.min(0, ...all, ...lines.map(({ change }) => change * 1.1));
  return panels.map((panel, index) => {
    const { bars } = changes[index]!;
    const y = scaleLinear([least, Math.max(0, ...all)], [panel.bottom, panel.top]).nice(5);
    const x = scaleBand(
      bars.map(({ subject }) => subject.code),
      [panel.left, panel.right],
    ).padding(bars.length > 60 ? 0 : 0.25);
    return { ...panel, x, y, ticks: y.ticks(5), bars };
  });
}

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
  const all = drawnIn(panels, changes, lines);
  const unit = isPercent ? words.plot.percent : unitOfChange(measure);
  const body = all.map((drawn) => {
    const { bars, left, right, y } = drawn;
    const active = bars.find(({ subject }) => subject.code === pointer.active);
    return svg`${valueAxis(y, drawn.ticks, drawn, unit, (tick) => writeChange(tick, Number.isInteger(tick) ? 0 : 2))}
      ${panelTitle(drawn, study.arms.length > 0)}
      <g class="bars">${bars.map((one) => bar(drawn, one, one === active))}</g>
      <line class="axis" x1=${left} x2=${right} y1=${y(0)} y2=${y(0)} />
      ${lines.map(({ change, response }, index) => limit(drawn, change, names.response(response), index))}
      ${active ? number(drawn, active, isPercent ? 0 : measure.decimals) : nothing}`;
  });
  return drawing(study, { width, height }, names.plot, svg`${body}`, pointer, (px, py) => subjectAt(all, px, py));
}
