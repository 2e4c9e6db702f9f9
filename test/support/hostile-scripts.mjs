// What host pages do to the platform before a widget comes.

/** Freezes what all scripts share, as some hardened pages do. */
const FREEZE = `for (const one of [Object, Array, Function, Promise, Map, Set, WeakMap, String, Number, RegExp, Date, Error, Symbol]) {
  Object.freeze(one.prototype);
  Object.freeze(one);
}
Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`;

/** By what is done; `shows` is "all" unless it breaks what the elements cannot do without. */
export const HOSTILE = {
  'has frozen all primordials': { code: FREEZE },
  'has given everything a toJSON': {
    code: `for (const one of [Object, Array, String, Number, Date]) one.prototype.toJSON = function () { return 'nonsense'; };`,
  },
  'has put things on all prototypes': {
    code: `Object.prototype.extra = 'extra'; Object.prototype.get = undefined; Array.prototype.first = function () { return this[0]; };
      Function.prototype.later = function () {}; String.prototype.shout = function () {}; Array.prototype.remove = function () {};`,
  },
  'counts its requests': {
    code: `const own = fetch; window.fetch = function (...args) { window.count = (window.count || 0) + 1; return own.apply(this, args).then((it) => it); };`,
  },
  'has a fetch of another promise': {
    code: `const own = fetch; class Later extends Promise {} window.fetch = (...args) => new Later((done, fail) => own(...args).then(done, fail));`,
  },
  'has a fetch that throws': {
    code: `window.fetch = () => { throw new Error('not today'); };`,
    shows: 'unknown',
  },
  'has a fetch that tells of all being well': {
    code: `window.fetch = async () => ({ ok: true, status: 200, json: async () => ({ status: 'ok' }), text: async () => '{"status":"operational"}' });`,
    shows: 'unknown',
  },
  'has replaced Promise': {
    code: `const Own = Promise; window.Promise = class Zone extends Own { then(...args) { return super.then(...args); } };`,
  },
  'has no observers and no channels': {
    code: `for (const name of ['ResizeObserver', 'IntersectionObserver', 'BroadcastChannel', 'requestIdleCallback']) delete window[name];`,
  },
  'has a storage that throws': {
    code: `Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });`,
  },
  'stands in the year 1970': { code: `Date.now = () => 0;`, shows: 'either' },
  'has no random numbers': { code: `Math.random = () => 0;` },
  'wraps what registers elements': {
    code: `const { define } = CustomElementRegistry.prototype; CustomElementRegistry.prototype.define = function (...args) { return define.apply(this, args); };
      const { attachShadow } = Element.prototype; Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }); };`,
  },
  'cannot parse': { code: `JSON.parse = () => { throw new Error('no'); };`, shows: 'unknown' },
  'has other globals of our names': {
    code: `window.html = window.css = window.render = window.litElementVersions = 7; window.process = { env: {} }; window.define = { amd: true }; window.module = { exports: {} }; window.exports = {};`,
  },
};
