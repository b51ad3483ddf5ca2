import { sriWords } from '@clinimetric/scoring/views/sri.en';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { filledAt } from './analysis.ts';
import type { Pointer } from './plot/frame.ts';
import { valueOf, valuesOf, type Measure } from './measures.ts';
import { outcomesOf, type Outcome } from './responses.ts';
import type { ScoredSubject } from './scored.ts';
import { words } from './study.en.ts';
import type { StudyView } from './study-view.ts';
import { nameOfMeasure, nameOfRule, shortNameOfRule, writeChange, writeNumber } from './write.ts';

const say = words.table;

export const rowFilters = ['all', 'queries', 'no', 'missing'] as const;
export type RowFilter = (typeof rowFilters)[number];

export interface TableActs extends Pointer {
  readonly focus: (code: string) => void;
  readonly open: (code: string) => void;
  /** Subject whose row is a stop of the Tab key. */
  readonly stop: string | undefined;
  readonly openQueries: ReadonlyMap<string, number>;
}

/** Rows that a filter lets through. */
export function subjectsIn(
  view: StudyView,
  filter: RowFilter,
  openQueries: ReadonlyMap<string, number>,
): ScoredSubject[] {
  const { study, rule, measure, visit } = view;
  return study.subjects.filter((subject) => {
    if (filter === 'all') return true;
    if (filter === 'queries') return openQueries.has(subject.code);
    const outcome = rule && outcomesOf(subject, rule, study.baseline)[visit]!.is;
    if (filter === 'no') return outcome !== undefined && outcome !== 'reached';
    return measure ? valueOf(subject.visits[visit]!, measure) === null : outcome === 'missing';
  });
}

/** A total that has a counterpart which says otherwise: both are shown, none is changed. */
function counterpart(
  view: StudyView,
  subject: ScoredSubject,
  visit: number,
  measure: Measure,
): TemplateResult | typeof nothing {
  const other = view.measures.find(
    ({ instrument, from }) => instrument === measure.instrument && from !== measure.from,
  );
  const scored = subject.visits[visit]!;
  const [own, value] = [valueOf(scored, measure), other ? valueOf(scored, other) : null];
  if (!other || value === null || own === value) return nothing;
  const text = writeNumber(value, measure.decimals);
  return html` <small class="differs">${other.from === 'source' ? say.source(text) : say.ours(text)}</small>`;
}

function values(view: StudyView, subject: ScoredSubject): TemplateResult | typeof nothing {
  const { measure, study, visit, valueFill } = view;
  if (!measure) return nothing;
  const { baseline } = study;
  const write = (value: number | null) => (value === null ? say.none : writeNumber(value, measure.decimals));
  const before = baseline === undefined ? null : (valuesOf(subject, measure)[baseline] ?? null);
  const after =
    baseline === undefined
      ? { value: valueOf(subject.visits[visit]!, measure), isFilled: false }
      : filledAt(subject, measure, valueFill, visit, baseline);
  const changed =
    before !== null && after.value !== null ? writeChange(after.value - before, measure.decimals) : say.none;
  return html`${
      baseline === undefined
        ? nothing
        : html`<td class="n">${write(before)}${counterpart(view, subject, baseline, measure)}</td>`
    }
    <td class="n">
      ${write(after.value)}${after.isFilled ? html` <small>${say.filled(valueFill.toUpperCase())}</small>` : counterpart(view, subject, visit, measure)}
    </td>
    ${baseline === undefined ? nothing : html`<td class="n">${changed}</td>`}`;
}

/** The measures that keep a composite from being reached. */
function because(outcome: Outcome): TemplateResult | typeof nothing {
  if (outcome.is !== 'not-reached' || !outcome.limbs?.length) return nothing;
  const measures = outcome.limbs.map((id) => sriWords.view[`limb.${id === 'newA' || id === 'newB' ? 'bilag' : id}`]);
  return html` <small>${[...new Set(measures)].join(', ')}</small>`;
}

function row(view: StudyView, subject: ScoredSubject, acts: TableActs): TemplateResult {
  const { code, arm } = subject;
  const outcome = view.rule && outcomesOf(subject, view.rule, view.study.baseline)[view.visit]!;
  const queries = acts.openQueries.get(code) ?? 0;
  return html`<tr class=${acts.active === code ? 'now' : ''} @pointerenter=${() => acts.point(code)}>
    <th scope="row">
      <button
        type="button"
        class="link"
        data-code=${code}
        tabindex=${acts.stop === code ? 0 : -1}
        @focus=${() => acts.focus(code)}
        @click=${() => acts.open(code)}
      >
        ${code}</button
      >${queries > 0 ? html` <small>${say.queryMark(queries)}</small>` : nothing}
    </th>
    ${view.study.arms.length > 0 ? html`<td>${arm ?? say.none}</td>` : nothing}${values(view, subject)}
    ${outcome ? html`<td>${say.outcome[outcome.is]}${because(outcome)}</td>` : nothing}
  </tr>`;
}

/** A row is made anew when something about it has changed: there may be hundreds. */
function oneRow(view: StudyView, subject: ScoredSubject, acts: TableActs): unknown {
  const { code } = subject;
  const marks = [acts.active === code, acts.stop === code, acts.openQueries.get(code)];
  return guard([view, subject, ...marks], () => row(view, subject, acts));
}

/** The step from row to row that a key asks for. */
const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop of the Tab key for all rows; arrows go from one to the next. */
function onKey(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLElement;
  const buttons = [...table.querySelectorAll<HTMLElement>('button[data-code]')];
  const index = buttons.indexOf(event.target as HTMLElement);
  const step = steps[event.key];
  if (index < 0 || !step) return;
  event.preventDefault();
  buttons[step(index, buttons.length - 1)]?.focus();
}

/** One row per subject: baseline, the chosen visit, change and response. */
export function subjectTable(view: StudyView, subjects: readonly ScoredSubject[], acts: TableActs): TemplateResult {
  const { study, measure, rule, visitLabel, baselineLabel } = view;
  const hasBaseline = study.baseline !== undefined;
  return html`<div class="scroll rows" @pointerleave=${() => acts.point(undefined)}>
    <table class="subjects" @keydown=${onKey}>
      <caption class="vh">
        ${measure ? `${nameOfMeasure(measure, view.measures)}. ` : nothing}${rule ? `${nameOfRule(rule)}. ` : nothing}${say.hint}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.subject}</th>
          ${study.arms.length > 0 ? html`<th scope="col">${say.arm}</th>` : nothing}
          ${
            measure
              ? html`${hasBaseline ? html`<th scope="col" class="n">${baselineLabel}</th>` : nothing}
                  <th scope="col" class="n">${visitLabel}</th>
                  ${hasBaseline ? html`<th scope="col" class="n">${say.change}</th>` : nothing}`
              : nothing
          }
          ${rule ? html`<th scope="col">${shortNameOfRule(rule)}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          subjects,
          ({ code }) => code,
          (subject) => oneRow(view, subject, acts),
        )}
      </tbody>
    </table>
  </div>`;
}

/** What the plot shows as numbers: every subject at every visit. */
export function wholeTable(view: StudyView): TemplateResult {
  const { study, measure, rule, plot } = view;
  const isResponse = plot === 'responders' || !measure;
  const what = isResponse ? (rule ? nameOfRule(rule) : '') : nameOfMeasure(measure, view.measures);
  const cells = (subject: ScoredSubject) =>
    isResponse
      ? outcomesOf(subject, rule!, study.baseline).map(({ is }, visit) =>
          study.baseline !== undefined && visit <= study.baseline
            ? ''
            : is === 'reached'
              ? say.yes
              : is === 'not-reached'
                ? say.no
                : say.outcome[is],
        )
      : valuesOf(subject, measure).map((value) =>
          value === null ? say.outcome.missing : writeNumber(value, measure.decimals),
        );
  return html`<div class="scroll rows" tabindex="0" role="region" aria-label=${say.everything}>
    <table class="subjects">
      <caption class="vh">
        ${say.everythingCaption(what)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.subject}</th>
          ${study.study.visits.map(({ label }) => html`<th scope="col" class="n">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${study.subjects.map(
          (subject) =>
            html`<tr>
              <th scope="row">${subject.code}</th>
              ${cells(subject).map((cell) => html`<td class="n">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
