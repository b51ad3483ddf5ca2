import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { countingOf } from '../common/scoring.ts';
import type { StudyQuery } from '../records/study.ts';
import { decimalsOf, definitionOf, hasNumber, titleOf } from './definitions.ts';
import { asked } from './queries.ts';
import type { QueryHost } from './query-list.ts';
import type { ScoredSubject, ScoredVisit } from './scored.ts';
import type { StudyView } from './study-view.ts';
import { words } from './study.en.ts';
import { writeNumber } from './write.ts';

const say = words.subject;

/** Totals that follow from the items, in one line; letters of BILAG-2004 where there are any above C. */
function scores({ results }: ScoredVisit): string {
  return Object.entries(results)
    .map(([id, result]) => {
      const definition = definitionOf(id)!;
      const title = titleOf(id);
      if (result.status !== 'complete') return `${title} ${say.noTotal}`;
      if (hasNumber(definition)) return `${title} ${writeNumber(result.total, decimalsOf(id))}`;
      const active = Object.entries(result.parts).filter(([, grade]) => grade === 'A' || grade === 'B');
      const letters = active.map(([part, grade]) => `${definition.words.parts[part] ?? part} ${String(grade)}`);
      return `${title} ${letters.join(', ') || say.noneActive}`;
    })
    .join(' · ');
}

const stated = ({ seen: { sourceTotals = {}, flags = {} } }: ScoredVisit): string =>
  [
    ...Object.entries(sourceTotals).map(
      ([id, total]) => `${titleOf(id)} ${total === null ? words.table.none : writeNumber(total, decimalsOf(id))}`,
    ),
    ...Object.entries(flags).map(
      ([name, flag]) =>
        `${name} ${flag === null ? words.table.outcome.missing : flag ? words.table.yes : words.table.no}`,
    ),
  ].join(' · ');

/** Answers item by item, as they were taken in. */
const answersOf = ({ seen: { answers = {} } }: ScoredVisit): string =>
  Object.values(answers)
    .map((given) =>
      Object.entries(given)
        .map(([item, value]) => `${item} ${String(value)}`)
        .join(', '),
    )
    .join(' · ');

function visitRow(label: string, visit: ScoredVisit | null): TemplateResult {
  if (!visit)
    return html`<tr>
      <th scope="row">${label}</th>
      <td colspan="2" class="muted">${say.notSeen}</td>
    </tr>`;
  const answers = answersOf(visit);
  return html`<tr>
    <th scope="row">
      ${label}${visit.seen.line === undefined ? nothing : html` <small>${say.line(visit.seen.line)}</small>`}
    </th>
    <td>${scores(visit)}${answers ? html`<small class="items">${answers}</small>` : nothing}</td>
    <td>${stated(visit)}</td>
  </tr>`;
}

/** Limb by limb why a lupus patient responds or does not. */
function limbs({ study, visit, visitLabel }: StudyView, subject: ScoredSubject): TemplateResult | typeof nothing {
  const [before, now] = [study.baseline === undefined ? null : subject.visits[study.baseline], subject.visits[visit]];
  if (!before?.seen.administrations || !now?.seen.administrations) return nothing;
  const at = ({ seen, results }: ScoredVisit) =>
    Object.keys(results).flatMap((id) =>
      countingOf(seen.administrations ?? [], id).map((one) => ({ ...one, result: results[id] })),
    );
  return html`<div class="stage" role="group" aria-label=${say.againstBaseline(visitLabel)}>
    <clin-sri
      .baseline=${at(before)}
      .followUp=${at(now)}
      .baselineTreatment=${before.treatment ?? null}
      .treatment=${now.treatment ?? null}
    ></clin-sri>
  </div>`;
}

/** One subject opened: everything that is known of it, and a way to ask. */
export class SubjectCard {
  readonly code: string;
  readonly #host: QueryHost;
  readonly #close: () => void;
  #visit = '';
  #text = '';

  constructor(code: string, host: QueryHost, close: () => void) {
    this.code = code;
    this.#host = host;
    this.#close = close;
  }

  view(view: StudyView): TemplateResult | typeof nothing {
    const subject = view.study.subjects.find(({ code }) => code === this.code);
    if (!subject) return nothing;
    const { visits } = view.study.study;
    const isLupus = view.rules.some(({ id }) => id === 'sri4');
    const places = [['', say.whole] as const, ...visits.map(({ label }) => [label, label] as const)];
    return html`<section class="card pad subject" id="subject" tabindex="-1" aria-label=${say.title(this.code)}>
        <div class="head">
          <h3>
            ${say.title(this.code)}${subject.arm === undefined ? nothing : html` <small>${words.arm(subject.arm)}</small>`}
          </h3>
          <div class="acts"><button type="button" class="btn" @click=${this.#close}>${say.close}</button></div>
        </div>
        <div class="scroll" tabindex="0" role="region" aria-label=${say.visits(this.code)}>
          <table class="subjects wide">
            <thead>
              <tr>
                <th scope="col">${say.visit}</th>
                <th scope="col">${say.scores}</th>
                <th scope="col">${say.states}</th>
              </tr>
            </thead>
            <tbody>
              ${visits.map(({ label }, index) => visitRow(label, subject.visits[index]!))}
            </tbody>
          </table>
        </div>
        <form class="fields ask" novalidate @submit=${onSubmit(() => this.#ask())}>
          ${choiceField(say.askVisit, places, this.#visit, (value) => (this.#visit = value))}
          ${textField({ label: say.askText, value: this.#text, onInput: (value) => (this.#text = value) })}
          <button type="submit" class="btn">${marks.open} ${say.open}</button>
        </form>
      </section>
      ${isLupus ? limbs(view, subject) : nothing}`;
  }

  async #ask(): Promise<void> {
    const text = this.#text.trim();
    if (text === '') return;
    const query: StudyQuery = asked(
      { subject: this.code, ...(this.#visit !== '' && { visit: this.#visit }), text },
      this.#host.said(),
    );
    if (!(await this.#host.save(query, undefined))) return;
    this.#text = '';
    this.#host.refresh();
  }
}
