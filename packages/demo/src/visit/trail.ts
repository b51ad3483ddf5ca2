import { html, nothing, type TemplateResult } from 'lit';
import { marks } from '../common/marks.ts';
import { writeTime } from '../common/moment.ts';
import { entryOf } from '../common/visit-sheet.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { AuditEntry } from '../records/audit.ts';
import type { OpenVisit } from './open-visit.ts';
import { plaqueName } from './plaques.ts';
import { changesIn, reasonIn, tellsAnything, type TrailChange } from './trail-lines.ts';
import { visitWords } from './visit.en.ts';

const say = visitWords.trail;

/** Above this many the rest of one line is folded: a bulk action has dozens. */
const mostShown = 8;

const change = ({ what, before, after }: TrailChange) => html`<li>${what}: ${before} → <b>${after}</b></li>`;

/** Everything that was done to one visit: who, when, what, before and after, why. Newest first. */
export class Trail {
  readonly #visit: OpenVisit;
  readonly #clinic: Pick<Clinic, 'saver' | 'store' | 'refresh'>;
  #lines: readonly AuditEntry[] | undefined;
  #isFailed = false;

  constructor(visit: OpenVisit, clinic: Pick<Clinic, 'saver' | 'store' | 'refresh'>) {
    this.#visit = visit;
    this.#clinic = clinic;
  }

  /** Reads the lines of the visit and of its scorings, those that others replace too. */
  read(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    const { record, administrations } = this.#visit;
    const clinic = this.#clinic;
    await clinic.saver.flush();
    const ids = [record.id, ...administrations.map(({ id }) => id)];
    const found = await Promise.all(ids.map((id) => clinic.store.audit(id)));
    this.#isFailed = found.some((outcome) => !outcome.ok);
    const lines = found.flatMap((outcome) => (outcome.ok ? outcome.value.records : []));
    this.#lines = lines.sort((a, b) => b.number - a.number);
    clinic.refresh();
  }

  view(): TemplateResult {
    const lines = this.#lines;
    return html`<h2 tabindex="-1">${say.title}</h2>
      <p class="muted">${say.help}</p>
      ${this.#isFailed ? html`<p class="note bad">${marks.bad}<span>${say.failed}</span></p>` : nothing}
      ${
        lines === undefined
          ? html`<p class="muted">${say.reading}</p>`
          : html`<ol class="card trail" role="list">
              ${lines.map((line) => this.#line(line))}
            </ol>`
      }`;
  }

  #instrumentOf(id: string): string | undefined {
    return this.#visit.administrations.find((one) => one.id === id)?.instrument;
  }

  /** The instrument of a record, with the plaque where there are several; or the visit itself. */
  #titleOf(id: string): string {
    const scoring = this.#visit.administrations.find((one) => one.id === id);
    if (!scoring) return say.visit;
    const { title } = entryOf(scoring.instrument).words;
    return scoring.target ? `${title}, ${plaqueName(scoring.target)}` : title;
  }

  #line(line: AuditEntry): TemplateResult | typeof nothing {
    const instrument = this.#instrumentOf(line.record);
    const title = this.#titleOf(line.record);
    const changes = changesIn(line, instrument);
    if (!tellsAnything(line, changes)) return nothing;
    const reason = reasonIn(line);
    return html`<li>
      <p>
        <b>${say.subject(title, say.acts[line.what])}</b>
        <span class="muted">${writeTime(line.at)} · ${line.who || say.nobody}</span>
      </p>
      ${reason ? html`<p>${say.reason(reason)}</p>` : nothing}
      <ul>
        ${changes.slice(0, mostShown).map(change)}
      </ul>
      ${
        changes.length > mostShown
          ? html`<details>
              <summary>${say.more(changes.length - mostShown)}</summary>
              <ul>
                ${changes.slice(mostShown).map(change)}
              </ul>
            </details>`
          : nothing
      }
    </li>`;
  }
}
