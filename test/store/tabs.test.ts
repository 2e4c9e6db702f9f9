import { expect } from 'chai';
import { onNote, tell, type Note } from '../../src/store/tabs.js';

/* One tab alone: what may go wrong in it stays there. test/elements/tabs.test.ts has several. */

const NOTE: Note = { key: 'https://alone.brindle-tickets.example/', archive: false };
const { BroadcastChannel } = globalThis;

afterEach(() => {
  globalThis.BroadcastChannel = BroadcastChannel;
});

describe('the channel between tabs', () => {
  it('is done without where the browser forbids it', () => {
    globalThis.BroadcastChannel = class {
      constructor() {
        throw new DOMException('opaque origin', 'SecurityError');
      }
    } as unknown as typeof BroadcastChannel;
    const heard: Note[] = [];
    const stop = onNote((note) => heard.push(note));
    expect(() => tell(NOTE)).not.to.throw();
    expect(() => stop()).not.to.throw();
    expect(heard).to.deep.equal([]);
  });

  it('carries no note that cannot be carried, and the next one all the same', async () => {
    const stop = onNote(() => undefined);
    const other = new BroadcastChannel('allclear/1');
    const arrived = new Promise<Note>((resolve) => {
      other.onmessage = ({ data }: MessageEvent<Note>) => {
        if (data.key === NOTE.key) resolve(data);
      };
    });
    tell({ ...NOTE, snapshot: (() => undefined) as never });
    tell(NOTE);
    expect(await arrived).to.deep.equal(NOTE);
    other.close();
    stop();
  });

  it('is closed with its last listener, and opened for the next', async () => {
    const heard: string[] = [];
    const other = new BroadcastChannel('allclear/1');
    onNote(() => heard.push('gone'))();
    await new Promise<void>((resolve) => {
      const stop = onNote(({ key }) => {
        if (key !== NOTE.key) return;
        stop();
        resolve();
      });
      other.postMessage(NOTE);
    });
    other.close();
    expect(heard).to.deep.equal([]);
  });
});
