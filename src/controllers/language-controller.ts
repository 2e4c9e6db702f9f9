import { isServer, type LitElement, type ReactiveController } from 'lit';
import { ENGLISH, type Language } from '../text/language.js';
import { languageOf, onWords } from '../text/languages.js';

/** All on the page; they share one observer. */
const hosts = new Set<LitElement>();
const drawAll = (): void => hosts.forEach((host) => host.requestUpdate());
let observer: MutationObserver | undefined;
let leave: (() => void) | undefined;

/** The value of the nearest `lang`, out of shadow trees too. */
function langOf(element: Element): string {
  // There is nothing around it yet.
  if (isServer) return element.getAttribute('lang') ?? '';
  for (let from: Element | undefined = element; from;) {
    // Not the property: an SVG element has none.
    const found: string | null | undefined = from.closest('[lang]')?.getAttribute('lang');
    if (found != null) return found;
    from = (from.getRootNode() as Partial<ShadowRoot>).host;
  }
  return '';
}

/** The language that the page around a host is in, as far as its words are here. */
export class LanguageController implements ReactiveController {
  language: Language = ENGLISH;
  /** What was asked for. */
  lang = '';

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    if (observer) return;
    leave = onWords(drawAll);
    observer = new MutationObserver(drawAll);
    observer.observe(document, { attributeFilter: ['lang'], subtree: true });
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size) return;
    leave?.();
    observer?.disconnect();
    observer = undefined;
  }

  hostUpdate(): void {
    this.lang = langOf(this.host);
    this.language = languageOf(this.lang);
  }
}
