import type { BodyFigureWords, InstrumentWords, SharedWords, ViewWords } from '@clinimetric/scoring';
import { en } from '@clinimetric/scoring/en';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const shared = new Map<string, SharedWords>([['en', en]]);
const words = new Map<string, InstrumentWords | ViewWords>();
const figures = new Map<string, BodyFigureWords>();
const hosts = new Set<LanguageController<InstrumentWords | ViewWords>>();

/**
 * Adds a language: its shared sentences, the words of the instruments and views a page uses by their ids and, where it
 * paints, those around the body figure. Elements already on the page switch at once. Nothing is loaded behind the page's back.
 */
export function addLanguage(
  sentences: SharedWords,
  instruments: Readonly<Record<string, InstrumentWords | ViewWords>>,
  figure?: BodyFigureWords,
): void {
  shared.set(sentences.lang, sentences);
  if (figure) figures.set(figure.lang, figure);
  for (const [id, entry] of Object.entries(instruments)) words.set(`${id} ${entry.lang}`, entry);
  for (const host of hosts) host.look();
}

/** Words around the body figure in the language of shared sentences; English ones come with the figure. */
export const figureWords = ({ lang }: SharedWords): BodyFigureWords | undefined => figures.get(lang);

/** The most specific tag first: `de-CH`, `de`. */
function* fallbacks(tag: string) {
  for (let at = tag.length; at > 0; at = tag.lastIndexOf('-', at - 1)) yield tag.slice(0, at);
}

function nearestLang(element: Element): string {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    // An empty one says that the language is not known, and ends the search as well.
    if (lang != null) return lang;
  }
  return '';
}

// One observer serves all elements of a page; it watches each tree an element (or a host above it) stands in.
let observer: MutationObserver | undefined;

function watch(element: Element): void {
  observer ??= new MutationObserver(() => hosts.forEach((host) => host.look()));
  let root = element.getRootNode();
  while (true) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    const host = (root as Partial<ShadowRoot>).host;
    if (!host) return;
    root = host.getRootNode();
  }
}

/** Follows the nearest `lang` over composed ancestors and finds the words for it. */
export class LanguageController<Words extends InstrumentWords | ViewWords> implements ReactiveController {
  /** Tag to write numbers and dates by: the page's own, regional part included. */
  tag = 'en';
  shared: SharedWords = en;
  words: Words;

  readonly #host: ReactiveControllerHost & Element;
  readonly #id: string;
  readonly #english: Words;

  /** `id` is that of the instrument or view whose words these are. */
  constructor(host: ReactiveControllerHost & Element, id: string, english: Words) {
    this.#host = host;
    this.#id = id;
    this.#english = english;
    this.words = english;
    host.addController(this);
  }

  /** Whether this is the first of the kit's elements on the page, which carries the purpose sentence. */
  get isFirst(): boolean {
    return hosts.values().next().value === this;
  }

  hostConnected(): void {
    hosts.add(this);
    watch(this.#host);
    this.look();
  }

  hostDisconnected(): void {
    hosts.delete(this);
    if (hosts.size === 0) observer?.disconnect();
    else hosts.values().next().value?.update();
  }

  update(): void {
    this.#host.requestUpdate();
  }

  look(): void {
    const tag = nearestLang(this.#host);
    let found: Words | undefined;
    let sentences: SharedWords | undefined;
    for (const candidate of fallbacks(tag)) {
      // What was added under an id are the words of that id.
      found ??= words.get(`${this.#id} ${candidate}`) as Words | undefined;
      sentences ??= shared.get(candidate);
    }
    const isKnown = found && sentences;
    this.words = isKnown ? found! : this.#english;
    this.shared = isKnown ? sentences! : en;
    // Words and numbers go together: English words keep English decimals.
    const next = isKnown || /^en\b/.test(tag) ? tag : 'en';
    this.tag = isTag(next) ? next : this.words.lang;
    this.update();
  }
}

function isTag(tag: string): boolean {
  try {
    // Stricter than canonical form: a private tag has no numbers to write by.
    return new Intl.Locale(tag).language.length > 0;
  } catch {
    return false;
  }
}
