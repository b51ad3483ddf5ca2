import type { LitElement } from 'lit';

/** A class of the kit, as `define` takes it. */
export type ElementClass = (new () => LitElement) & {
  readonly words: { readonly lang: string };
};

/**
 * Registers a fresh subclass of an element class under a tag, so that several tags, versions and registries can hold the
 * same element. A tag already held by an element of the kit is kept.
 * @returns the class that holds the tag.
 * @throws DOMException (NotSupportedError) when something else holds the tag.
 */
export function define(
  elementClass: ElementClass,
  tag: string,
  registry: CustomElementRegistry = customElements,
): CustomElementConstructor {
  const held = registry.get(tag);
  if (held && 'words' in held) return held;
  const fresh = class extends elementClass {};
  registry.define(tag, fresh);
  return fresh;
}
