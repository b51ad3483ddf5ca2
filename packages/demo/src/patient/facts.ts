import { html, nothing, type TemplateResult } from 'lit';
import { factSources } from '../common/fact-sources.ts';
import { factsOf, type Fact } from '../common/facts.ts';
import { known } from '../common/instruments.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { scoredOf } from '../common/summary.ts';
import type { Day } from '../records/day.ts';
import type { Patient } from '../records/patient.ts';
import { countingAt, type Scored } from './comparison.ts';
import { patient as say } from './patient.en.ts';

const marksOf = { yes: marks.done, no: marks.open, open: marks.half };

/** Published comparisons with the scores of the last visit: each with its number, whose rule it is and its source. */
export function factsCard(
  { diagnosis }: Patient,
  visits: readonly Scored[],
  today: Day,
): TemplateResult | typeof nothing {
  const last = visits.filter((one) => countingAt(one).length > 0).at(-1);
  if (!last) return nothing;
  const scored = countingAt(last).map((one) => scoredOf(known(one.instrument)!, one));
  const facts = factsOf(scored, last.visit, diagnosis);
  if (facts.length === 0) return nothing;
  return html`<section class="card pad">
    <h3>${last.day === today ? say.facts : say.factsOn(writeDay(last.day))}</h3>
    <ul class="lines fact-lines">
      ${together(facts).map(row)}
    </ul>
    ${factSources(facts)}
  </section>`;
}

/** Rules that ask the same have the same answer: told once, with whose rules they are. */
const together = (facts: readonly Fact[]): (readonly [Fact, ...Fact[]])[] =>
  [...new Set(facts.map(({ asks }) => asks))].map(
    (asks) => facts.filter((fact) => fact.asks === asks) as [Fact, ...Fact[]],
  );

const row = ([first, ...more]: readonly [Fact, ...Fact[]]) =>
  html`<li>
    <span class="named"
      >${marksOf[first.standing]}<span
        >${first.asks}${[first, ...more].map(({ by }) => html`<small>${by}</small>`)}
        ${first.standing === 'open' ? html`<small>${first.because}</small>` : nothing}</span
      ></span
    >
    <b>${say.fact[first.standing]}${first.because && first.standing !== 'open' ? ` (${first.because})` : nothing}</b>
  </li>`;
