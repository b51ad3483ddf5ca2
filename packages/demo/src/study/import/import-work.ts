import { html, nothing, type TemplateResult } from 'lit';
import { choiceField, onSubmit, textField } from '../../common/fields.ts';
import { marks } from '../../common/marks.ts';
import { words as clinicWords } from '../../common/words.ts';
import { newId } from '../../records/id.ts';
import type { Study } from '../../records/study.ts';
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

/** Long work that tells how far it is and can be ended. */
interface Running {
  readonly is: 'reading' | 'checking';
  readonly abort: AbortController;
  share: number;
}

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** A file on its way into a study: read, columns named, rows checked, kept. */
export class ImportWork {
  readonly #host: ImportHost;
  readonly #close: () => void;
  #file: File | undefined;
  #table: Table | undefined;
  #roles: Role[] = [];
  #running: Running | undefined;
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
    this.#running?.abort.abort();
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
      <label class="set file"
        ><span>${say.file}</span
        ><input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          @change=${({ target }: Event) => this.#read((target as HTMLInputElement).files?.[0])}
      /></label>
      <div class="live" role="alert">
        ${this.#refusal ? html`<p class="note bad">${marks.bad}<span>${say.fileIssue[this.#refusal]}</span></p>` : nothing}
      </div>
      ${this.#progress()}${this.#table && !this.#running ? (this.#taken ? this.#result(this.#table, this.#taken) : this.#columns(this.#table)) : nothing}
    </section>`;
  }

  #end(): void {
    this.stop();
    this.#close();
  }

  #progress(): TemplateResult | typeof nothing {
    const running = this.#running;
    if (!running) return nothing;
    const text = say[running.is](percent.format(running.share));
    return html`<div class="acts" role="status">
      <progress max="1" .value=${running.share} aria-label=${text}></progress><span>${text}</span>
      <button type="button" class="btn" @click=${() => this.stop()}>${say.stop}</button>
    </div>`;
  }

  /** Tells of progress ten times a second at most. */
  #begin(is: Running['is']): Running & { readonly onProgress: (share: number) => void; readonly signal: AbortSignal } {
    const abort = new AbortController();
    const running: Running = { is, abort, share: 0 };
    this.#running = running;
    this.#host.refresh();
    let told = 0;
    const onProgress = (share: number) => {
      running.share = share;
      if (performance.now() - told < 100) return;
      told = performance.now();
      this.#host.refresh();
    };
    return { ...running, onProgress, signal: abort.signal };
  }

  async #read(file: File | undefined, delimiter?: string): Promise<void> {
    this.stop();
    this.#file = file;
    this.#table = undefined;
    this.#taken = undefined;
    this.#refusal = undefined;
    if (!file) return this.#host.refresh();
    const { onProgress, signal, abort } = this.#begin('reading');
    const read = await readTable(file, { delimiter, onProgress, signal });
    // Another file was chosen meanwhile.
    if (this.#running?.abort !== abort) return;
    this.#running = undefined;
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
      ${problems.map((problem) => html`<p class="bad">${marks.bad} ${say.problem[problem]}</p>`)}
      <div class="acts">
        <button type="button" class="btn primary" ?disabled=${problems.length > 0} @click=${() => this.#check(table)}>
          ${say.check}
        </button>
      </div>`;
  }

  async #check(table: Table): Promise<void> {
    const { onProgress, signal, abort } = this.#begin('checking');
    const taken = await takeRows(table, this.#roles, { by: this.#host.by(), onProgress, signal });
    // Another file was chosen meanwhile.
    if (this.#running?.abort !== abort) return;
    this.#running = undefined;
    this.#taken = taken;
    this.#baseline = (taken && guessBaseline(taken.visits)) ?? '';
    this.#host.refresh();
  }

  #result(table: Table, taken: Taken): TemplateResult {
    const { kept, read, bad, queries, visits } = taken;
    const isUnnamed = this.#isTried && this.#title.trim() === '';
    return html`<form class="result" novalidate @submit=${onSubmit(() => this.#keep(taken))}>
      <h4>${say.result}</h4>
      <p role="status">${say.good(kept, read)} ${bad.length === 0 ? say.allGood : say.bad(bad.length)}</p>
      ${bad.length > 0 ? badRows(table, bad, this.#file?.name ?? '') : nothing}
      <p>${say.differing(queries.length)}</p>
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
