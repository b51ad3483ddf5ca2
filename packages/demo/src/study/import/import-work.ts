import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, fileField, onSubmit, textField } from '../../common/fields.ts';
import { LongWork } from '../../common/long-work.ts';
import { marks } from '../../common/marks.ts';
import { words as clinicWords } from '../../common/words.ts';
import { newId } from '../../records/id.ts';
import type { Study } from '../../records/study.ts';
import { focusOn } from '../focus.ts';
import { badRows } from './bad-rows.ts';
import { importWords as say } from './import.en.ts';
import { roleTable } from './role-table.ts';
import { guessRoles, roleProblems, type Role } from './roles.ts';
import { readTable, type Refusal, type Table } from './table.ts';
import { takeRows, type Taken } from './take.ts';
import { guessBaseline } from './visits.ts';

interface ImportHost {
  readonly refresh: () => void;
  /** Who opens queries. */
  readonly by: () => string;
  readonly keep: (study: Study) => Promise<void>;
}

/** A file on its way into a study: read, columns named, rows checked, kept. */
export class ImportWork {
  readonly #host: ImportHost;
  readonly #close: () => void;
  #file: File | undefined;
  #table: Table | undefined;
  #roles: Role[] = [];
  #work: LongWork | undefined;
  #refusal: Refusal | undefined;
  #taken: Taken | undefined;
  #title = '';
  #baseline = '';
  #isTried = false;

  constructor(host: ImportHost, close: () => void) {
    this.#host = host;
    this.#close = close;
  }

  /** Ends what is under way. */
  stop(): void {
    this.#work?.stop();
  }

  view(): TemplateResult {
    return html`<section class="card pad import">
      <div class="head">
        <h3>${say.title}</h3>
        <div class="acts">
          <button type="button" class="btn" @click=${() => this.#end()}>${clinicWords.cancel}</button>
        </div>
      </div>
      <p>${say.help}</p>
      ${fileField(say.file, '.csv,.tsv,.txt,text/csv,text/plain', (file) => this.#read(file))}
      <div class="live" role="alert">
        ${this.#refusal ? html`<p class="note bad">${marks.bad}<span>${say.fileIssue[this.#refusal]}</span></p>` : nothing}
      </div>
      ${this.#work?.view() ?? nothing}${this.#table && !this.#work ? (this.#taken ? this.#result(this.#table, this.#taken) : this.#columns(this.#table)) : nothing}
    </section>`;
  }

  #end(): void {
    this.stop();
    this.#close();
  }

  #begin(is: 'reading' | 'checking'): LongWork {
    const work = new LongWork({ text: say[is], stop: say.stop }, () => this.#host.refresh());
    this.#work = work;
    this.#host.refresh();
    return work;
  }

  async #read(file: File | undefined, delimiter?: string): Promise<void> {
    this.stop();
    this.#file = file;
    this.#table = undefined;
    this.#taken = undefined;
    this.#refusal = undefined;
    if (!file) return this.#host.refresh();
    const work = this.#begin('reading');
    const read = await readTable(file, { delimiter, onProgress: work.onProgress, signal: work.signal });
    // Another file was chosen meanwhile.
    if (this.#work !== work) return;
    this.#work = undefined;
    if (typeof read === 'string') this.#refusal = read;
    else {
      this.#table = read;
      this.#roles = guessRoles(read);
      this.#title ||= file.name.replace(/\.[^.]*$/, '');
    }
    this.#host.refresh();
  }

  #columns(table: Table): TemplateResult {
    const problems = roleProblems(this.#roles);
    return html`<div class="fields">
        ${choiceField(say.delimiter, Object.entries(say.delimiters), table.delimiter, (value) => void this.#read(this.#file, value))}
      </div>
      <p class="muted">${say.preview(table.rows.length)}</p>
      ${preview(table)}
      <h4>${say.columns}</h4>
      <p class="muted">${say.columnsHelp} ${say.missing}</p>
      ${roleTable(table, this.#roles, (index, role) => {
        this.#roles = this.#roles.map((one, at) => (at === index ? role : one));
        this.#host.refresh();
      })}
      ${this.#datesSaid()}${problems.map((problem) => html`<p class="bad">${marks.bad} ${say.problem[problem]}</p>`)}
      <div class="acts">
        <button
          type="button"
          class="btn primary check"
          ?disabled=${problems.length > 0}
          @click=${() => this.#check(table)}
        >
          ${say.check}
        </button>
      </div>`;
  }

  /** How dates become days. */
  #datesSaid(): TemplateResult | typeof nothing {
    return this.#roles.includes('date') ? html`<p class="muted">${say.dates}</p>` : nothing;
  }

  async #check(table: Table): Promise<void> {
    const work = this.#begin('checking');
    const taken = await takeRows(table, this.#roles, {
      by: this.#host.by(),
      onProgress: work.onProgress,
      signal: work.signal,
    });
    // Another file was chosen meanwhile.
    if (this.#work !== work) return;
    this.#work = undefined;
    this.#taken = taken;
    this.#baseline = (taken && guessBaseline(taken.visits)) ?? '';
    this.#host.refresh();
    focusOn(taken ? '.import .result h4' : '.import .check');
  }

  #result(table: Table, taken: Taken): TemplateResult {
    const { kept, read, bad, queries, compared, visits } = taken;
    const isUnnamed = this.#isTried && this.#title.trim() === '';
    return html`<form class="result" novalidate @submit=${onSubmit(() => this.#keep(taken))}>
      <h4 tabindex="-1">${say.result}</h4>
      <p role="status">${say.good(kept, read)} ${bad.length === 0 ? say.allGood : say.bad(bad.length)}</p>
      ${bad.length > 0 ? badRows(table, bad, this.#file?.name ?? '') : nothing}
      ${this.#datesSaid()}${compared > 0 ? html`<p>${say.differing(queries.length, compared)}</p>` : nothing}
      ${
        kept === 0
          ? html`<p class="note bad">${marks.bad}<span>${say.nothing}</span></p>`
          : html`<div class="fields">
              ${textField({
                label: say.name,
                value: this.#title,
                issue: isUnnamed ? say.nameIssue : undefined,
                onInput: (value) => (this.#title = value),
              })}
              ${choiceField(
                say.baseline,
                [['', say.noBaseline], ...visits.map(({ label }) => [label, label] as const)],
                this.#baseline,
                (value) => (this.#baseline = value),
              )}
            </div>`
      }
      <div class="acts">
        ${kept > 0 ? html`<button type="submit" class="btn primary">${say.keep(kept)}</button>` : nothing}
        <button type="button" class="btn" @click=${() => this.#back()}>${say.back}</button>
      </div>
    </form>`;
  }

  #back(): void {
    this.#taken = undefined;
    this.#host.refresh();
    focusOn('.import .check');
  }

  async #keep({ subjects, visits, queries, rules, read, kept }: Taken): Promise<void> {
    this.#isTried = true;
    const title = this.#title.trim();
    if (title === '') return this.#host.refresh();
    await this.#host.keep({
      id: newId(),
      title,
      origin: 'import',
      file: { name: this.#file?.name ?? '', read, kept },
      rules,
      visits,
      ...(this.#baseline !== '' && { baseline: this.#baseline }),
      subjects,
      queries,
    });
  }
}

const previewed = 5;

/** The first rows as they stand in the file, as text. */
const preview = ({ columns, rows }: Table) =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${say.preview(rows.length)}>
    <table class="subjects wide">
      <thead>
        <tr>
          <th scope="col">${say.line}</th>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, previewed).map(
          ({ line, cells }) =>
            html`<tr>
              <th scope="row">${line}</th>
              ${columns.map((_, index) => html`<td>${cells[index] ?? ''}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
