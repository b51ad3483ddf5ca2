import type { Item, Result } from '@clinimetric/scoring';
import { pasi } from '@clinimetric/scoring/pasi';
import { html, type TemplateResult } from 'lit';
import { cellsOf, field, openState, scale } from '../internal/controls.ts';
import { marks } from '../internal/marks.ts';
import type { View } from '../internal/view.ts';

/** Ways to give an area, and the item each one answers. */
const items = { percent: 'area-percent', handprints: 'handprints', grade: 'area' } as const;
export type Way = keyof typeof items;
export const ways = Object.keys(items) as Way[];

/** The other ways of giving the area that an item gives. */
export const areasBeside = (item: Item | undefined) =>
  pasi.items.filter(({ id, oneOf }) => oneOf && oneOf === item?.oneOf && id !== item.id);

/** The way a region's area was given. Area 0 is nobody's way. */
export const wayGiven = ({ answers }: View, region: string): Way | undefined =>
  ways.find((way) => {
    const answer = answers[`${region}.${items[way]}`];
    return answer !== undefined && answer !== 'not-assessed' && !(way === 'grade' && answer === 0);
  });

/** A region's area in the way it is to be entered, with the grade it comes to. */
export function areaRow(view: View, region: string, way: Way, grade: number | undefined): TemplateResult {
  const item = pasi.item(`${region}.${items[way]}`)!;
  const words = view.words.items[item.id]!;
  return html`<div class="row">
    <div class="lab"><b>${words.label}</b>${areaState(view, region, way, grade)}</div>
    <div class="area">
      ${
        way === 'grade'
          ? gradeScale(view, item, isWorkedOut(view, region, way) ? grade : undefined)
          : html`${field(view, item, { unit: way === 'percent' ? '%' : '', settled: grade !== undefined || isNotExamined(view, region) })}
              <span class="grade"
                >${
                  grade === undefined
                    ? html`<small>${way === 'percent' ? view.words.view!['ofRegion'] : printShare(words.help)}</small>`
                    : html`<b>${grade}</b><small>${gradeWord(view, region, grade)}</small>`
                }</span
              >`
      }
    </div>
  </div>`;
}

/** Grades 0 to 6; one that was worked out from another entry is marked, and not as chosen. */
const gradeScale = (view: View, item: Item, workedOut: number | undefined): TemplateResult =>
  scale(view, item, {
    cells: cellsOf(view, item, []).map((cell) => ({ ...cell, special: cell.value === workedOut })),
    kind: workedOut === undefined ? '' : 'worked-out',
  });

function areaState(view: View, region: string, way: Way, grade: number | undefined): TemplateResult {
  const id = `${region}.${items[way]}`;
  const { shared, words } = view;
  if (isNotExamined(view, region))
    return html`<span class="state" id=${`s-${id}`}>${marks.notAssessed}${shared.special['not-assessed']}</span>`;
  if (grade === undefined && view.answers[id] === undefined) return openState(view, id, shared.state.notEntered);
  let state: unknown = way === 'handprints' ? words.view![way] : words.items[id]!.help;
  if (way === 'grade' && grade !== undefined) {
    state = isWorkedOut(view, region, way)
      ? html`<bdi dir="ltr">${entered(view, region)} → <b>${grade}</b></bdi>`
      : gradeWord(view, region, grade);
  }
  return html`<small id=${`s-${id}`}>${state}</small>`;
}

/** "15 %" or "3 handprints", as it was given. */
function entered(view: View, region: string): string {
  const way = wayGiven(view, region)!;
  return `${view.typed(`${region}.${items[way]}`)} ${way === 'percent' ? '%' : view.words.view![way]}`;
}

const isWorkedOut = (view: View, region: string, way: Way) => (wayGiven(view, region) ?? way) !== way;

const isNotExamined = ({ answers }: View, region: string) => answers[`${region}.area`] === 'not-assessed';

const gradeWord = ({ words }: View, region: string, grade: number) => words.items[`${region}.area`]!.options![grade];

const printShare = (help = '') => help.replace(/^.*?about /, '1 ≈ ');

/** The area grade the rule found for a region, however the area was given. */
export const gradeOf = (result: Exclude<Result, { status: 'invalid' }>, region: string): number | undefined =>
  result.reasons.find(({ part, code }) => part === region && code === 'area-grade')?.arguments?.['grade'] as
    number | undefined;
