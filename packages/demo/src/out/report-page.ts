import './report.css';
import { html, nothing, type TemplateResult } from 'lit';
import type { Command } from '../common/command.ts';
import { copyText } from '../common/copy.ts';
import { download } from '../common/download.ts';
import { visitLabel } from '../common/due.ts';
import { writeDay } from '../common/moment.ts';
import { recordTable } from '../common/record-table.ts';
import { recordWords } from '../common/record.en.ts';
import { words as clinicWords } from '../common/words.ts';
import type { Clinic } from '../frame/clinic.ts';
import type { ClinicPage } from '../frame/page.ts';
import { csvFile, csvRows, csvType } from './csv.ts';
import { seal } from './envelope.ts';
import { words } from './report.en.ts';
import { report } from './report.ts';
import { cellsOfRow, rowColumns, rowsOf } from './rows.ts';
import { footOf } from './sheets.ts';
import { toldOf, type VisitRecord } from './told.ts';
import { codeOf, visitCells, visitLine, visitParagraph, visitRecordText } from './visit-text.ts';

/** A visit as it goes out of the page: on paper, as text, as rows, in an envelope. */
export class ReportPage implements ClinicPage {
  readonly #clinic: Clinic;
  readonly #id: string;
  #foot: CSSStyleSheet | undefined;
  #said = '';

  constructor(clinic: Clinic, id: string) {
    this.#clinic = clinic;
    this.#id = id;
  }

  get title(): string {
    const code = this.#record?.patient.code;
    return code === undefined ? '' : words.title(code);
  }

  get #record(): VisitRecord | undefined {
    const { records } = this.#clinic;
    const visit = records.visit(this.#id);
    const patient = visit && records.patient(visit.patient);
    if (!patient) return undefined;
    const label = visitLabel(patient, visit, records.schedules);
    return { patient, visit, label, administrations: records.administrationsOf(visit.id) };
  }

  take(): void {
    this.leave();
    const record = this.#record;
    if (!record) return;
    const { patient, visit, label } = record;
    const running = words.running(codeOf(patient), label, writeDay(visit.day));
    this.#foot = footOf(running, words.page, words.ofPages);
    document.adoptedStyleSheets.push(this.#foot);
  }

  /** Other pages print without the foot of this one. */
  leave(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#foot);
  }

  commands(): readonly Command[] {
    const record = this.#record;
    if (!record) return [];
    return [
      { id: 'print-report', title: words.print, run: () => print() },
      {
        id: 'copy-paragraph',
        title: recordWords.copyParagraph,
        run: () => this.#copy(recordWords.paragraph, visitParagraph(record)),
      },
    ];
  }

  #say(text: string): void {
    this.#said = text;
    this.#clinic.refresh();
  }

  async #copy(what: string, text: string): Promise<void> {
    this.#say(await copyText(what, text));
  }

  #rows(record: VisitRecord): void {
    const name = `clinimetric-visit-${record.visit.day}.csv`;
    download(name, csvFile(rowColumns, [csvRows(rowsOf(record).map(cellsOfRow))]), csvType);
    this.#say(clinicWords.handed(name));
  }

  async #envelope(record: VisitRecord): Promise<void> {
    const scorings = toldOf(record).flatMap((told) => told.scorings);
    if (scorings.length === 0) return this.#say(words.noEnvelope);
    const envelope = await seal(
      scorings.map(({ administration }) => administration),
      record.patient.isMadeUp,
    );
    if (!envelope) return this.#say(words.insecure);
    const name = `clinimetric-envelope-${record.visit.day}.json`;
    download(name, JSON.stringify(envelope));
    this.#say(clinicWords.handed(name));
  }

  view(): TemplateResult | undefined {
    const record = this.#record;
    if (!record) return undefined;
    return html`<div class="head">
        <div>
          <h2>${words.title(record.patient.code)}</h2>
          <p><a href="#visit/${this.#id}">${words.toVisit}</a></p>
        </div>
        ${this.#acts(record)}
      </div>
      <p class="muted" role="status">${this.#said || nothing}</p>
      ${report(record, this.#clinic.today)}
      <p class="muted">${words.pages} ${words.envelopeHelp}</p>
      ${this.#texts(record)}`;
  }

  #acts(record: VisitRecord): TemplateResult {
    return html`<div class="acts">
      <button type="button" class="btn" @click=${() => this.#copy(recordWords.paragraph, visitParagraph(record))}>
        ${recordWords.copyParagraph}
      </button>
      <button type="button" class="btn" @click=${() => this.#copy(words.everything, visitRecordText(record))}>
        ${words.copyEverything}
      </button>
      <button type="button" class="btn" @click=${() => this.#copy(recordWords.line, visitLine(record))}>
        ${recordWords.copyLine}
      </button>
      <button type="button" class="btn" @click=${() => this.#rows(record)}>${words.csv}</button>
      <button type="button" class="btn" @click=${() => this.#envelope(record)}>${words.envelope}</button>
      <button type="button" class="btn primary" @click=${() => print()}>${words.print}</button>
    </div>`;
  }

  /** The texts themselves, to be selected where the browser does not let the page copy. */
  #texts(record: VisitRecord): TemplateResult {
    return html`<section class="card record" aria-labelledby="record">
      <h3 id="record">${recordWords.title}</h3>
      <p class="text lines-kept">${visitParagraph(record)}</p>
      <details>
        <summary>${words.withEverything}</summary>
        <p class="text lines-kept">${visitRecordText(record)}</p>
      </details>
      ${recordTable(visitCells(record))}
    </section>`;
  }
}
