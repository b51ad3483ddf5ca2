import type { Result } from '@clinimetric/scoring';
import type { PasiRegion } from '@clinimetric/scoring/pasi';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { View } from '../internal/view.ts';
import { gradeOf } from './area.ts';
import { figureDetails, figureRegions, figureSilhouette, figureViewBox, type FigureView } from './figure-data.ts';

type Sound = Exclude<Result, { status: 'invalid' }>;

const regions = Object.keys(figureRegions) as PasiRegion[];

interface FigureState {
  /** The region in hand or under the pointer, and what it adds to the total. */
  readonly current: PasiRegion | undefined;
  readonly contribution: unknown;
  readonly choose: (region: PasiRegion) => void;
  readonly point: (region: PasiRegion | undefined) => void;
  /** What else stands below the figure. */
  readonly more: unknown;
}

/** Front and back with each region's area grade; a press opens the region. The panels say the same in words. */
export function bodyFigure(
  view: View,
  sound: Sound,
  { current, contribution, choose, point, more }: FigureState,
): TemplateResult {
  const grades = new Map(regions.map((region) => [region, gradeOf(sound, region)]));
  const words = view.words.view!;
  const side = (face: FigureView) =>
    html`<div>
      <svg viewBox=${figureViewBox} aria-hidden="true">
        <path class="ground" d=${figureSilhouette} fill="var(--_surface)"></path>
        ${regions.map((region) => {
          const shape = figureRegions[region][face];
          const grade = grades.get(region);
          const [x, y] = figureRegions[region].label[face];
          return svg`<g class="region ${grade === undefined ? 'unscored' : ''}" @click=${() => choose(region)}
            @pointerenter=${() => point(region)} @pointerleave=${() => point(undefined)}>
          <path class=${`x${grade ?? ''}`} d=${shape}></path>${
            grade === undefined ? svg`<path d=${shape}></path>` : svg`<text x=${x} y=${y}>${grade}</text>`
          }</g>`;
        })}
        <path class="detail" d=${figureDetails[face]}></path>
        <path class="now" d=${current ? figureRegions[current][face] : nothing}></path>
      </svg>
      ${words[face]}
    </div>`;
  const isDone = regions.every((region) => grades.get(region) !== undefined);
  return html`<figure class="card figure" part="figure">
    <div class="views muted">${side('front')}${side('back')}</div>
    <figcaption>
      <p class="at noprint">
        ${current ? html`<b>${view.words.parts[current]}</b>${contribution}` : html`<small>${words['figurePress']}</small>`}
      </p>
      <h3 class="cap">${words['figureTitle']}</h3>
      <div class="legend" aria-hidden="true">
        ${[0, 1, 2, 3, 4, 5, 6].map((grade) => html`<i class=${`x${grade}`}></i>`)}
      </div>
      <p class="line muted"><span>0</span><span>6</span></p>
      <small>${isDone ? nothing : words['figureKey']}</small>
      ${more}
    </figcaption>
  </figure>`;
}
