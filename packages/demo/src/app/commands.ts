import type { Command } from '../common/command.ts';
import type { Clinic } from '../frame/clinic.ts';
import { sections } from '../frame/places.ts';
import type { Page } from '../scores/page.ts';
import { words } from './keys.en.ts';

const goTo = (address: string) => () => void (location.hash = address);

/** The parts of the clinic; `g` and a first letter lead there. */
const places: readonly Command[] = [
  ...sections.map(([id, name]) => ({ id: `go-${id}`, title: words.goTo(name), keys: `g ${id[0]}`, run: goTo(id) })),
  { id: 'go-without', title: words.goTo(words.without), keys: 'g w', run: goTo('') },
];

/** What can be done in the clinic where it stands now. */
export const clinicCommands = (clinic: Clinic): Command[] => [
  ...(clinic.page?.commands?.() ?? []),
  ...places,
  ...(clinic.store.locking.open ? [{ id: 'lock', title: words.lock, keys: 'g l', run: () => clinic.lock.now() }] : []),
];

/** Every patient by code. */
export const patientCommands = ({ records }: Clinic): Command[] =>
  records.patients.map(({ id, value }) => ({
    id: `patient-${id}`,
    title: words.patient(value.code),
    run: goTo(`patient/${id}`),
  }));

/** What can be done while scores belong to no patient. */
export const pageCommands = ({ session }: Page): Command[] => [
  ...session.sheets.map(({ instrument, words: named }) => ({
    id: `score-${instrument.id}`,
    title: words.goTo(named.title),
    run: goTo(instrument.id),
  })),
  ...places,
];
