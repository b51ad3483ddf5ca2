import type { Command } from '../common/command.ts';
import type { Clinic } from '../frame/clinic.ts';
import { placeOf } from '../frame/route.ts';
import type { Page } from '../scores/page.ts';
import { clinicCommands, pageCommands, patientCommands } from './commands.ts';
import { words } from './keys.en.ts';
import { listen } from './keys.ts';
import { Palette } from './palette.ts';
import { Shortcuts } from './shortcuts.ts';
import { Unfinished } from './unfinished.ts';
import { UpdateNote } from './update-note.ts';
import { words as updateWords } from './update.en.ts';
import { Update } from './update.ts';

/** The two parts of the page, as far as they have been loaded. */
export interface Parts {
  readonly clinic?: Clinic;
  readonly page?: Page;
}

/** What surrounds both parts: newer versions, shortcuts and the palette. */
export function start(root: HTMLElement, parts: Parts): void {
  const part = () => root.appendChild(document.createElement('div'));
  const isQuiet = () => isHandedOver(parts);
  listen(() => (isQuiet() ? [] : everything()));

  const own: Command[] = [
    { id: 'palette', title: words.palette, keys: '$mod+k', run: () => palette.open() },
    { id: 'shortcuts', title: words.shortcuts, keys: '[Shift]+?', run: () => shortcuts.open() },
  ];
  const here = (): Command[] => {
    const { clinic, page } = parts;
    if (placeOf(location.hash)) return clinic ? clinicCommands(clinic) : [];
    return page ? pageCommands(page) : [];
  };
  const everything = () => [...here(), ...own];
  const findable = () => [
    ...here(),
    ...own.filter(({ id }) => id !== 'palette'),
    ...(parts.clinic ? patientCommands(parts.clinic) : []),
  ];
  const palette = new Palette(part(), findable);
  const shortcuts = new Shortcuts(part(), everything);

  if (import.meta.env.PROD && 'serviceWorker' in navigator) watchVersions(part(), parts, isQuiet);
}

function watchVersions(root: HTMLElement, parts: Parts, isQuiet: () => boolean): void {
  const forms = new Unfinished(document.getElementById('clinic')!);
  const update = new Update(navigator.serviceWorker, () => note.refresh());
  const note = new UpdateNote(root, update, {
    flush: async () => (await parts.clinic?.saver.flush())?.is !== 'not-saved',
    losses: () => [
      ...(forms.isAny ? [updateWords.form] : []),
      ...(parts.page?.session.hasAnswers ? [updateWords.answers] : []),
    ],
    isQuiet,
  });
  addEventListener('hashchange', () => note.refresh());
  note.refresh();
  void update.begin();
}

/** A patient holds the tablet, or the clinic is locked: nothing beside the question is shown or can be reached. */
function isHandedOver({ clinic, page }: Parts): boolean {
  if (!placeOf(location.hash)) return page?.isHandedOver === true;
  return clinic?.page?.isHeld === true || clinic?.lock.isLocked === true;
}
