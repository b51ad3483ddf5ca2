import type { Clinic } from '../frame/clinic.ts';
import { newId } from '../records/id.ts';
import type { Study, StudyQuery } from '../records/study.ts';
import { removal, undeletion } from '../store/change.ts';
import type { Stored } from '../store/schema.ts';
import { withQuery } from './queries.ts';
import { words } from './study.en.ts';

/** Studies as they lie on the device, and what is done with them. */
export class Shelf {
  readonly #clinic: Clinic;
  studies: readonly Stored<'study'>[] | undefined;
  gone: readonly Stored<'study'>[] = [];

  constructor(clinic: Clinic) {
    this.#clinic = clinic;
  }

  get #who(): string {
    return this.#clinic.records.assessor;
  }

  async read(): Promise<void> {
    const { store } = this.#clinic;
    const [studies, gone] = await Promise.all([store.studies(), store.deleted('study')]);
    if (studies.ok) this.studies = studies.value.records;
    if (gone.ok) this.gone = gone.value.records;
  }

  /** One study; `undefined` when there is none, or it is deleted. */
  async one(id: string): Promise<Stored<'study'> | undefined> {
    const read = await this.#clinic.store.read('study', id);
    return read.ok && read.value && !read.value.isDeleted ? read.value : undefined;
  }

  /**
   * Keeps a new study; answers with the id under which it is here, if it could be kept. An example that is here is left as it
   * is. One that was deleted is made anew beside the deleted one, which can still be brought back with its queries.
   */
  async add(study: Study): Promise<string | undefined> {
    const { store } = this.#clinic;
    const [listing, before] = await Promise.all([store.studies(), store.read('study', study.id)]);
    const isHere = ({ value }: Stored<'study'>) => value.origin === 'example' && value.title === study.title;
    const here = study.origin === 'example' && listing.ok ? listing.value.records.find(isHere) : undefined;
    if (here) return here.id;
    const value = before.ok && before.value ? { ...study, id: newId() } : study;
    const audit = { who: this.#who, what: 'created', after: { title: study.title, origin: study.origin } } as const;
    return (await this.#clinic.write([{ kind: 'study', value, revision: 0, audit }])) ? value.id : undefined;
  }

  /** Keeps a query; the trail gets the query and not the whole study. */
  saveQuery({ value, revision }: Stored<'study'>, query: StudyQuery, before: StudyQuery | undefined): Promise<boolean> {
    const next: Study = { ...value, queries: withQuery(value.queries, query) };
    const audit = { who: this.#who, what: 'changed', ...(before && { before }), after: query } as const;
    return this.#clinic.write([{ kind: 'study', value: next, revision, audit }]);
  }

  async delete(stored: Stored<'study'>): Promise<boolean> {
    const isDone = await this.#clinic.write([removal('study', stored, this.#who)]);
    if (isDone) this.#clinic.offerUndo(words.deleted(stored.value.title), () => this.bringBack(stored.id));
    return isDone;
  }

  async bringBack(id: string): Promise<void> {
    const read = await this.#clinic.store.read('study', id);
    if (read.ok && read.value) await this.#clinic.write([undeletion('study', read.value, this.#who)]);
  }
}
