import { html, nothing, type TemplateResult } from 'lit';
import { grouped, inNaturalOrder } from '../records/order.ts';
import type { Study } from '../records/study.ts';
import { countOf } from './queries.ts';
import { words } from './study.en.ts';

/** How many subjects each arm has, where there are several. */
function armsOf({ subjects }: Study): TemplateResult[] {
  const arms = [...grouped(subjects, ({ arm }) => arm)];
  if (arms.length < 2) return [];
  return arms
    .sort(([a = ''], [b = '']) => inNaturalOrder(a, b))
    .map(([arm, all]) => html`<span>${arm === undefined ? words.noArm : words.armOf(arm, all.length)}</span>`);
}

/** What a study is, how large, and where it comes from. */
export function studyFacts(study: Study, toQueries: () => void): TemplateResult {
  const { source, file } = study;
  return html`<p class="facts muted">
      ${study.isMadeUp ? html`<span class="stamp">${words.madeUp}</span>` : nothing}
      <span>${words.origin[study.origin]}</span><span>${words.subjects(study.subjects.length)}</span
      ><span>${words.visits(study.visits.length)}</span>
      ${armsOf(study)}${file ? html`<span>${words.rows(file.kept, file.read)}</span>` : nothing}
      <span
        ><button type="button" class="link" @click=${toQueries}>
          ${words.openQueries(countOf(study.queries, 'open'))}
        </button></span
      >
    </p>
    ${source ? html`<p class="small muted">${words.source(source.text, source.licence)}</p>` : nothing}
    ${study.cohort ? html`<p class="small muted">${words.cohortNote}</p>` : nothing}`;
}
