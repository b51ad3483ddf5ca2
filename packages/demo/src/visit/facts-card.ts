import { en as shared } from '@clinimetric/scoring/en';
import { html, nothing, type TemplateResult } from 'lit';
import { factSources } from '../common/fact-sources.ts';
import { factWords } from '../common/facts.en.ts';
import { factsOf, type Fact } from '../common/facts.ts';
import { known } from '../common/instruments.ts';
import { marks } from '../common/marks.ts';
import type { Scored } from '../common/summary.ts';
import { entryOf } from '../common/visit-sheet.ts';
import type { OpenVisit } from './open-visit.ts';

const say = factWords;
const standingMarks = { yes: marks.done, no: marks.open, open: marks.half };

/** What is scored at the visit, as far as it is. */
function scoredAt({ record, counting }: OpenVisit): Scored[] {
  const { panel, day } = record;
  return panel.filter(known).map((id) => {
    const { instrument, words } = entryOf(id);
    const [one] = counting(id);
    return { instrument, words, shared, result: instrument.score(one?.answers ?? {}, one?.options), date: day };
  });
}

/** Published comparisons with the numbers of this visit: yes, no, or cannot be said yet. */
export function factsCard(visit: OpenVisit): TemplateResult | typeof nothing {
  const facts = factsOf(scoredAt(visit), visit.record, visit.patient.diagnosis);
  if (facts.length === 0) return nothing;
  const open = facts.filter(({ standing }) => standing === 'open');
  return html`<section class="card pad visit-facts">
    <h3>${say.title}</h3>
    <ul>
      ${facts.filter(({ standing }) => standing !== 'open').map((fact) => row(fact, visit.isEnded))}
    </ul>
    ${open.length > 0 ? unsaid(open, visit.isEnded) : nothing} ${factSources(facts)}
    <p><small>${say.help}</small></p>
  </section>`;
}

/** What the numbers do not tell yet, folded: it is neither yes nor no. */
const unsaid = (open: readonly Fact[], isEnded: boolean) =>
  html`<details>
    <summary>${marks.half}<span>${isEnded ? say.unsaidSigned(open.length) : say.unsaid(open.length)}</span></summary>
    <ul>
      ${open.map((fact) => row(fact, isEnded))}
    </ul>
  </details>`;

const row = ({ asks, standing, because, by }: Fact, isEnded: boolean) =>
  html`<li>
    <p>
      ${standingMarks[standing]}<span
        ><b>${asks}: ${standing === 'open' && isEnded ? say.openSigned : say.standing[standing]}</b
        >${because ? html`${standing === 'open' ? html`<small>${because}</small>` : ` (${because})`}` : nothing}</span
      >
    </p>
    <small>${by}</small>
  </li>`;
