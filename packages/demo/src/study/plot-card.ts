import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { respondersBy } from './analysis.ts';
import { valuesOf } from './measures.ts';
import { changePlot } from './plot/change-plot.ts';
import { changesOf, drawingOf, type Changes } from './plot/changes.ts';
import { coursePlot } from './plot/course-plot.ts';
import type { Pointer } from './plot/frame.ts';
import { sharePlot } from './plot/share-plot.ts';
import { outcomesOf } from './responses.ts';
import { words } from './study.en.ts';
import type { PlotKind, StudyView } from './study-view.ts';
import { nameOfMeasure, nameOfRule, writeNumber } from './write.ts';
import { responseWords } from '@clinimetric/scoring/views/response.en';

const say = words.plot;

/** Draws at the width there is, so that letters keep their size. */
export class PlotCard {
  readonly #refresh: () => void;
  #width = 0;
  #observer: ResizeObserver | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  readonly #measure = (box?: Element): void => {
    this.#observer?.disconnect();
    this.#observer = undefined;
    if (!box) return;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry!.contentRect.width);
      if (width === this.#width) return;
      this.#width = width;
      // Drawn within the notice, it would change what is being observed once more.
      requestAnimationFrame(() => this.#refresh());
    });
    this.#observer.observe(box);
  };

  view(view: StudyView, pointer: Pointer, choose: (kind: PlotKind) => void): TemplateResult {
    const { plots, plot } = view;
    return html`<section class="card pad plots" aria-label=${say.title}>
      <div class="acts kinds" role="group" aria-label=${say.title}>
        ${plots.map(
          (kind) =>
            html`<button
              type="button"
              class="btn"
              aria-pressed=${kind === plot ? 'true' : 'false'}
              @click=${() => choose(kind)}
            >
              ${say.kinds[kind]}
            </button>`,
        )}
      </div>
      <div class="box" ${ref(this.#measure)}>
        ${this.#width > 0 && plot ? drawn(view, plot, this.#width, pointer) : nothing}
      </div>
      <p class="told">
        ${told(view, pointer.active) ?? (plot === 'responders' ? nothing : html`<span class="hint">${say.point}</span>`)}
      </p>
    </section>`;
  }
}

const responseName = (id: string) => (id === 'sri' ? say.sriLine : (responseWords.view[`response.${id}`] ?? id));

/** Worked out once for a view, which is drawn again with every move of the pointer. */
function once<Found>(find: (view: StudyView) => Found): (view: StudyView) => Found {
  const known = new WeakMap<StudyView, { readonly found: Found }>();
  return (view) => {
    const one = known.get(view) ?? { found: find(view) };
    known.set(view, one);
    return one.found;
  };
}

const sharesOf = once(({ groups, rule, responseFill, study }) =>
  groups.map((group) => respondersBy(group, rule!, responseFill, study)),
);
const allChanges = once(({ groups, measure, valueFill, visit, study }) =>
  groups.map((group) => changesOf(group, measure!, valueFill, visit, study.baseline!)),
);

function drawn(view: StudyView, plot: PlotKind, width: number, pointer: Pointer): TemplateResult {
  const { study, groups, measure, rule, measures, visitLabel, responseFill } = view;
  if (plot === 'responders') {
    const shares = sharesOf(view);
    const name = say.responders(nameOfRule(rule!), words.responseFill[responseFill]);
    return html`${sharePlot(study, groups, rule!, shares, name, width, pointer)}${caption(name)}`;
  }
  const score = nameOfMeasure(measure!, measures);
  if (plot === 'course') {
    const name = say.course(score);
    return html`${coursePlot(study, groups, measure!, name, width, pointer)}${caption(name, say.observed)}`;
  }
  const changes = allChanges(view);
  const tell = drawingOf(measure!).isPercent ? say.percentChange : say.change;
  const name = tell(score, visitLabel, words.valueFill[view.valueFill]);
  const names = { plot: name, response: responseName };
  return html`${changePlot(study, groups, measure!, changes, names, width, pointer)}${caption(name, ...leftOut(changes))}`;
}

const sum = (changes: readonly Changes[], count: (one: Changes) => number) =>
  changes.reduce((total, one) => total + count(one), 0);

/** Who has no bar, and why. */
function leftOut(changes: readonly Changes[]): string[] {
  const missing = sum(changes, (one) => one.missing);
  const withoutPercent = sum(changes, (one) => one.withoutPercent);
  const filled = sum(changes, ({ bars }) => bars.filter(({ isFilled }) => isFilled).length);
  return [
    ...(missing > 0 ? [say.notDrawn(missing)] : []),
    ...(withoutPercent > 0 ? [say.notPercent(withoutPercent)] : []),
    ...(filled > 0 ? [say.filledBars] : []),
  ];
}

const caption = (...sentences: readonly string[]) =>
  html`<p class="muted small">
    ${[...sentences, say.tableSays].map((one) => (one.endsWith('.') ? one : `${one}.`)).join(' ')}
  </p>`;

/** The subject that is singled out, in words. */
function told({ study, measure, rule, plot }: StudyView, code: string | undefined): string | undefined {
  const subject = study.subjects.find((one) => one.code === code);
  if (!subject) return undefined;
  const { visits } = study.study;
  const parts =
    plot === 'responders' || !measure
      ? outcomesOf(subject, rule!, study.baseline).map(({ is }) => words.table.outcome[is])
      : valuesOf(subject, measure).map((value) => (value === null ? say.missed : writeNumber(value, measure.decimals)));
  const isAfter = (visit: number) => plot !== 'responders' || study.baseline === undefined || visit > study.baseline;
  const list = parts.flatMap((part, visit) => (isAfter(visit) ? [say.at(visits[visit]!.label, part)] : []));
  return `${subject.code}${subject.arm === undefined ? '' : `, ${words.arm(subject.arm)}`}: ${list.join(' · ')}`;
}
