import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, onSubmit, textField } from '../common/fields.ts';
import { marks } from '../common/marks.ts';
import { words } from '../common/words.ts';
import { schedule as say } from '../patient/patient.en.ts';
import {
  baselineVisit,
  checkSchedule,
  inOrderOfDays,
  plan,
  type After,
  type PlannedVisit,
  type Schedule,
  type ScheduleIssue,
} from '../records/schedule.ts';

/** A planned visit as it is typed. */
interface Row {
  label: string;
  distance: string;
  unit: 'weeks' | 'months';
  before: string;
  after: string;
  /** Took place for a patient: its distance, which names it, stays. */
  readonly isFixed: boolean;
}

interface Given {
  readonly stored: Schedule | undefined;
  readonly refresh: () => void;
  readonly close: () => void;
  readonly others: () => readonly Schedule[];
  readonly hasTakenPlace: (planned: string) => boolean;
  readonly save: (schedule: Omit<Schedule, 'id'>) => void;
}

const emptyRow = (): Row => ({ label: '', distance: '', unit: 'weeks', before: '7', after: '7', isFixed: false });

function rowOf({ id, label, after, window }: PlannedVisit, isFixed: (planned: string) => boolean): Row {
  const unit = 'weeks' in after ? 'weeks' : 'months';
  const distance = String('weeks' in after ? after.weeks : after.months);
  return { label, distance, unit, before: String(window.before), after: String(window.after), isFixed: isFixed(id) };
}

const whole = (typed: string): number => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

const distanceOf = ({ distance, unit }: Row): After =>
  unit === 'weeks' ? { weeks: whole(distance) } : { months: whole(distance) };

/** Name, visits and windows of one schedule. Baseline always comes first. */
export class ScheduleForm {
  readonly #given: Given;
  readonly #rows: Row[];
  #label: string;
  #hides: boolean;
  #isTried = false;

  constructor(given: Given) {
    this.#given = given;
    const { stored } = given;
    this.#label = stored?.label ?? '';
    this.#hides = stored?.hidesFormer ?? false;
    this.#rows = stored ? stored.visits.slice(1).map((one) => rowOf(one, given.hasTakenPlace)) : [emptyRow()];
  }

  get #schedule(): Omit<Schedule, 'id'> {
    const visits = this.#rows.map((row) =>
      plan(distanceOf(row), { before: whole(row.before), after: whole(row.after) }, row.label.trim()),
    );
    return {
      label: this.#label.trim(),
      visits: [baselineVisit, ...inOrderOfDays(visits)],
      ...(this.#hides && { hidesFormer: true }),
    };
  }

  get #issues(): ScheduleIssue[] {
    const { stored, others } = this.#given;
    return checkSchedule({ id: stored?.id ?? 'new', ...this.#schedule }, others());
  }

  view(): TemplateResult {
    const issues = this.#isTried ? this.#issues : [];
    const hide = ({ target }: Event) => (this.#hides = (target as HTMLInputElement).checked);
    return html`<form class="card pad schedule-form" novalidate @submit=${onSubmit(() => this.#save())}>
      <h3>${say.editTitle}</h3>
      <div class="fields">
        ${textField({ label: say.name, value: this.#label, onInput: (value) => (this.#label = value) })}
      </div>
      <label class="tick-row"><input type="checkbox" .checked=${this.#hides} @change=${hide} />${say.hides}</label>
      <h4>${say.visits}</h4>
      <p class="muted">${say.baseline}</p>
      ${this.#rows.map((row, i) => this.#row(row, i))}
      <div class="acts">
        <button type="button" class="btn" @click=${() => this.#add()}>${say.addVisit}</button>
      </div>
      ${issues.map((issue) => html`<p class="bad" role="alert">${marks.bad} ${say.issue[issue]}</p>`)}
      <div class="acts">
        <button type="submit" class="btn primary">${say.save}</button>
        <button type="button" class="btn" @click=${this.#given.close}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #row(row: Row, index: number): TemplateResult {
    const name = row.label || say.visit(index + 1);
    const remove = () => {
      this.#rows.splice(index, 1);
      this.#given.refresh();
    };
    const units = [['weeks', say.weeks] as const, ['months', say.months] as const];
    const distance = Number.isNaN(whole(row.distance)) ? say.none : `${row.distance} ${say[row.unit]}`;
    return html`<fieldset class="planned">
      <legend>${say.visit(index + 1)}</legend>
      <div class="fields">
        ${textField({ label: say.label, value: row.label, onInput: (value) => (row.label = value) })}
        ${
          row.isFixed
            ? html`<p class="set"><span>${say.after}</span><b>${distance}</b><small>${say.keptVisit}</small></p>`
            : html`${textField({ label: say.after, value: row.distance, onInput: (value) => (row.distance = value) })}
              ${choiceField(say.unit, units, row.unit, (value) => (row.unit = value as Row['unit']))}`
        }
        ${textField({ label: say.before, value: row.before, onInput: (value) => (row.before = value) })}
        ${textField({ label: say.afterWindow, value: row.after, onInput: (value) => (row.after = value) })}
      </div>
      ${row.isFixed ? nothing : html`<button type="button" class="link" @click=${remove}>${say.removeVisit(name)}</button>`}
    </fieldset>`;
  }

  #add(): void {
    this.#rows.push(emptyRow());
    this.#given.refresh();
    document.querySelector<HTMLElement>('.planned:last-of-type input')?.focus();
  }

  #save(): void {
    this.#isTried = true;
    if (this.#issues.length > 0) return this.#given.refresh();
    this.#given.save(this.#schedule);
    this.#given.close();
  }
}
