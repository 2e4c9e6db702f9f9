import { isServer, type PropertyDeclarations } from 'lit';
import { Announcer } from '../controllers/announcer.js';
import { given } from '../controllers/given.js';
import { Inheritance } from '../controllers/inheritance.js';
import { LanguageController } from '../controllers/language-controller.js';
import { StatusController, type Question } from '../controllers/status-controller.js';
import { claim } from '../model/claim.js';
import type { Freshness, Limits } from '../model/freshness.js';
import { millis } from '../model/instant.js';
import { select } from '../model/relevance.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';
import type { SourceState } from '../store/held.js';
import type { Language } from '../text/language.js';
import { say, type Blanks } from '../text/say.js';
import { NAMED, UNAVAILABLE, type Message } from '../text/words.js';
import { diagnose } from './diagnostics.js';
import './events.js';
import { headline } from './headline.js';
import { limitsOf } from './limits-of.js';
import { overall, pictureOf, worstFirst, type Picture, type Read } from './picture.js';
import { SettingsElement } from './settings-element.js';
import { attributeOf, type CommonName } from './settings.js';
import { sourcesOf } from './sources-of.js';
import { statesOf } from './states.js';
import { isEscalation, transitions, type Moment } from './transitions.js';

/**
 * Base of all that reads sources: it knows what they say, and tells of it.
 *
 * @fires {AllclearLoadEvent} allclear-load - The first snapshot of a source has come.
 * @fires {AllclearChangeEvent} allclear-change - What is claimed is another status.
 * @fires {AllclearFreshnessEvent} allclear-freshness - The claim can be relied on more, or less.
 * @fires {AllclearIncidentEvent} allclear-incident - An incident was opened, updated or resolved.
 * @fires {AllclearErrorEvent} allclear-error - A source has stopped answering as it should.
 * @cssstate operational - It is claimed that all is well.
 * @cssstate under_maintenance - Maintenance is running, and nothing is worse.
 * @cssstate degraded_performance - At worst something is slow.
 * @cssstate partial_outage - At worst something works for some, or now and then.
 * @cssstate major_outage - Something does not work.
 * @cssstate unknown - No status can be claimed, or the last answer is too old.
 * @cssstate loading - No source has answered yet.
 * @cssstate fresh - The claim is as new as polls make it.
 * @cssstate stale - It is older than two and a half polls.
 * @cssstate offline - The browser knows of no network.
 */
export abstract class StatusElement extends SettingsElement {
  static override properties: PropertyDeclarations = {
    snapshot: { attribute: false, noAccessor: true },
  };

  /** What is drawn, a picture for each source; the worst first. */
  protected pictures: readonly Picture[] = [];
  readonly #inheritance = new Inheritance(this);
  readonly #tongue = new LanguageController(this);
  readonly #announcer = new Announcer(this, () => this.isSilent);
  readonly #source = new StatusController(
    this,
    () => this.#question(),
    () => this.#drawn !== this.#told(),
  );
  #given: readonly SourceState[] | undefined;
  /** What has been made of the snapshots since the last update. */
  #reads: Read[] = [];
  #moment: Moment | undefined;
  /** What of it stands there. */
  #drawn = '';
  readonly #mark = statesOf(this);

  /**
   * The status document shown, the worst of several. Set it, one or a list of several, and no request
   * is made: for stories, tests, and data that the page already has. Its age counts from then, however
   * often it is set; set a new one to be fresh again.
   *
   * @type {StatusSnapshot | readonly StatusSnapshot[] | undefined}
   */
  get snapshot(): StatusSnapshot | undefined {
    const [first, more] = this.#given ?? [];
    if (first && !more) return first.snapshot;
    const { key = -1 } = this.pictures.find(({ view }) => view) ?? {};
    return this.#source.known[key]?.state.snapshot;
  }
  set snapshot(snapshot: StatusSnapshot | readonly StatusSnapshot[] | undefined) {
    const pictures = [snapshot].flat().filter((one) => typeof one === 'object' && one);
    this.#given = snapshot ? pictures.map((one) => given(one as object)) : undefined;
    this.requestUpdate();
  }

  /**
   * What the element claims now: `operational`, `under_maintenance`, `degraded_performance`,
   * `partial_outage`, `major_outage`, or `unknown`.
   */
  get status(): ComponentStatus {
    return overall(this.#look()).status;
  }

  /** How far the claim can be relied on: `loading`, `fresh`, `stale`, `offline`, or `unknown`. */
  get freshness(): Freshness {
    return overall(this.#look()).freshness;
  }

  /** Asks the sources now, for every element of the page that reads them. */
  get refresh(): () => Promise<void> {
    return () => this.#source.refresh();
  }
  // Frameworks set `refresh="30"` as a property, since there is one of that name.
  set refresh(seconds: number | string | undefined) {
    this.refreshInterval = seconds;
  }

  /** Whether past incidents are shown; then they are fetched too. */
  protected get needsArchive(): boolean {
    return false;
  }

  /** What it is told in. */
  protected get language(): Language {
    return this.#tongue.language;
  }

  protected say(message: Message, blanks?: Blanks): string {
    return say(this.language, message, blanks);
  }

  protected get isSilent(): boolean {
    return this.silent || this.#inheritance.get('silent') !== undefined;
  }

  /** Whether the host page has set the picture. */
  protected get isGiven(): boolean {
    return this.#given !== undefined;
  }

  protected setting(name: CommonName): string | undefined {
    const own = this[name];
    return own == null ? this.#inheritance.get(attributeOf(name)) : String(own);
  }

  get #limits(): Limits {
    return limitsOf((name) => this.setting(name));
  }

  #question(): Question {
    const sources = sourcesOf((name) => this.setting(name), this.ownerDocument.baseURI);
    const { refresh } = this.#limits;
    return { sources, given: this.#given, refresh, archive: this.needsArchive };
  }

  /** The sources as they are at this moment. */
  #look(): Picture[] {
    const limits = { ...this.#limits, ...(this.#given && { refresh: 0 }) };
    return this.#source.known.map((known, key) => {
      const { snapshot } = known.state;
      return pictureOf(known, snapshot && this.#read(snapshot, key), key, limits, this.language);
    });
  }

  #read(snapshot: StatusSnapshot, key: number): Read {
    const before = this.#reads[key];
    if (before?.snapshot.components === snapshot.components) return before;
    const selection = select(snapshot, this.setting('components'), this.setting('regions'));
    return (this.#reads[key] = { snapshot, selection, claim: claim(snapshot, selection) });
  }

  /** On a server nothing else is asked before it is drawn. */
  protected override willUpdate(): void {
    if (!isServer) return;
    this.#tongue.hostUpdate();
    // Whoever reads it does so later: it has to say of when it is.
    this.#source.known = (this.#given ?? [])
      .filter(({ snapshot }) => millis(snapshot?.fetchedAt) > 0)
      .map((state) => ({ state: { ...state, remembered: true } }));
    this.#take();
  }

  #take(): void {
    this.#reads = [];
    this.pictures = worstFirst(this.#look());
    this.#drawn = this.#told();
    this.looked();
  }

  /** Behind the controllers' own update, which may have brought a snapshot. */
  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#take();
    const isKnown = this.pictures.some(({ freshness }) => freshness !== 'loading');
    if (isKnown || performance.now() > this.#limits.maxAge * 1000) this.endServed();
    super.update(changed);
    diagnose(this, this.#inheritance, this.#tongue);
  }

  protected override updated(): void {
    const { status, freshness } = overall(this.pictures);
    const before = this.#moment;
    this.#moment = { source: this.setting('src'), status, freshness, pictures: this.#look() };
    this.#mark(status, freshness);
    for (const event of transitions(before, this.#moment)) this.dispatchEvent(event);
    this.#announce(before, this.#moment);
  }

  /** The pictures have been taken; they are drawn next. */
  protected looked(): void {
    // For those who keep an account of what they see.
  }

  /** Says what has changed; the first answer is no change. */
  #announce(before: Moment | undefined, { source, status }: Moment): void {
    if (!before || before.source !== source || before.status === status) return;
    const [picture] = this.pictures;
    const old = picture && before.pictures[picture.key];
    // What an earlier visit has seen is no answer either.
    if (!old || old.remembered || old.freshness === 'loading') return;
    this.#announcer.announce(
      this.spoken(picture),
      isEscalation(before.status, status),
      this.language.tag,
    );
  }

  /** One source in a sentence. */
  protected spoken({ view, status, source }: Picture): string {
    const name = view?.snapshot.page.name || source?.url || '';
    const known = view && (status !== 'unknown' || view.claim.status === status);
    return this.say(NAMED, {
      name,
      status: known ? headline(this.language, view) : this.say(UNAVAILABLE),
    });
  }

  /** What changes by itself: the freshness, the age in words where it is to be told, the minute. */
  #told(): string {
    const told = this.#look().map(({ freshness, status, view }) =>
      [freshness, status, view?.age, view?.calm].join(),
    );
    return [...told, Math.floor(Date.now() / 60_000)].join('|');
  }
}
