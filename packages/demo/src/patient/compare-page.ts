import './patient.css';
import type { Administration } from '@clinimetric/scoring';
import { html, nothing, type TemplateResult } from 'lit';
import { scheduleOf } from '../common/due.ts';
import { choiceField } from '../common/fields.ts';
import { known } from '../common/instruments.ts';
import { marks } from '../common/marks.ts';
import { writeDay } from '../common/moment.ts';
import { countingOf } from '../common/scoring.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { addressOf } from '../frame/route.ts';
import type { Patient } from '../records/patient.ts';
import { changesTable } from './changes-table.ts';
import { changesOf } from './changes.ts';
import { scoredVisits, withoutHidden, type Scored } from './comparison.ts';
import { patient as say } from './patient.en.ts';
import { visitName } from './visit-name.ts';

/** One instrument, or one plaque, of two visits. */
interface Pair {
  readonly instrument: string;
  readonly title: string;
  /** None where the schedule keeps them out of sight. */
  readonly scorings: readonly [Administration | undefined, Administration | undefined] | undefined;
}

/** Any two visits of a patient beside each other. */
export class ComparePage implements ClinicPage {
  readonly #clinic: Clinic;
  readonly #id: string;
  #chosen: readonly string[];

  constructor(clinic: Clinic, id: string, visits: readonly string[] = []) {
    this.#clinic = clinic;
    this.#id = id;
    this.#chosen = visits;
  }

  get patient(): Patient | undefined {
    return this.#clinic.records.patient(this.#id);
  }

  get title(): string {
    return this.patient ? `${this.patient.code}, ${say.sideBySide.toLowerCase()}` : '';
  }

  view(): TemplateResult | undefined {
    const { patient } = this;
    const { records } = this.#clinic;
    const visits = records.visitsOf(this.#id);
    const pair = this.#chosen.map((id) => visits.find((visit) => visit.id === id));
    const [a, b] = pair;
    if (!patient || !a || !b) return undefined;
    const all = scoredVisits(records, patient.id);
    const names = all.map((one) => [one.visit.id, visitName(one)] as const);
    const { visits: shown, hidden } = withoutHidden(scheduleOf(patient, records.schedules), all);
    const [before, after] = [a, b].map(({ id }) => shown.find(({ visit }) => visit.id === id)!) as [Scored, Scored];
    return html`<div class="head">
        <div>
          <h2>${say.sideBySide}</h2>
          <p><a href=${addressOf({ at: 'patient', id: patient.id })}>${say.toPatient(patient.code)}</a></p>
        </div>
        <div class="acts chosen">
          ${choiceField(say.earlier, names, a.id, (id) => this.#choose([id, b.id]))}
          ${choiceField(say.later, names, b.id, (id) => this.#choose([a.id, id]))}
          <button type="button" class="btn" @click=${() => this.#choose([b.id, a.id])}>${say.swap}</button>
        </div>
      </div>
      ${tables(before, after, hidden)}`;
  }

  /** The address follows, so that it can be kept and opened again; the page stays where it is. */
  #choose(visits: readonly [string, string]): void {
    this.#chosen = visits;
    history.replaceState(null, '', addressOf({ at: 'compare', id: this.#id, visits }));
    this.#clinic.refresh();
  }
}

function tables(before: Scored, after: Scored, hidden: readonly string[]): TemplateResult {
  const pairs = pairsOf(before, after, hidden);
  if (pairs.length === 0) return html`<p class="note">${marks.info}<span>${say.nothingShared}</span></p>`;
  const days = [before, after].map(({ day }) => writeDay(day));
  return html`${pairs.map(({ instrument, title, scorings }) => {
    if (!scorings)
      return html`<section class="compared">
        <h3>${title}</h3>
        <p class="note">${marks.info}<span>${say.hiddenHere}</span></p>
      </section>`;
    const changes = changesOf(known(instrument)!, scorings);
    return html`<section class="compared">
      <h3>${title}</h3>
      ${changesTable(title, changes, [say.rowsBy[changes.by], ...days, say.changeColumn])}
      ${[before, after].map((one, i) => {
        const reason = scorings[i] ? undefined : one.visit.notDone[instrument];
        return reason ? html`<p class="muted">${days[i]}: ${say.notDone(reason)}</p>` : nothing;
      })}
    </section>`;
  })}`;
}

/** Everything scored at one of two visits, in the order of the panel; plaques are matched by their target. */
function pairsOf(before: Scored, after: Scored, hidden: readonly string[]): Pair[] {
  const panel = [...new Set([...after.visit.panel, ...before.visit.panel])].filter(known);
  return panel.flatMap((instrument): Pair[] => {
    const { title } = known(instrument)!.words;
    if (hidden.includes(instrument)) return [{ instrument, title, scorings: undefined }];
    const [a, b] = [before, after].map(({ administrations }) => countingOf(administrations, instrument)) as [
      Administration[],
      Administration[],
    ];
    const targets = [...new Set([...b, ...a].map(({ target }) => target?.id))];
    return targets.map((target) => {
      const of = (list: Administration[]) => list.find((one) => one.target?.id === target);
      const site = (of(b) ?? of(a))?.target?.site;
      return {
        instrument,
        title: target === undefined ? title : say.plaque([target, site].filter(Boolean).join(', ')),
        scorings: [of(a), of(b)] as const,
      };
    });
  });
}
