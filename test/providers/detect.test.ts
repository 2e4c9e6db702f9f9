import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { FormatError, StatusError } from '../../src/model/errors.js';
import { detect, providers } from '../../src/providers/registry.js';
import { incidentRow, PAGE, summary, windowRow } from '../fixtures/statuspage.js';

/** What is thrown, which must be an error of the library. */
function thrown(act: () => unknown): StatusError & { path?: string } {
  try {
    act();
  } catch (error) {
    expect(error).instanceOf(StatusError);
    return error as StatusError;
  }
  throw new Error('nothing was thrown');
}

describe('recognising an answer', () => {
  it('by its content alone, and says by what', () => {
    for (const [body, id] of [
      [summary(), 'statuspage'],
      [{ page: PAGE, status: { indicator: 'none' } }, 'statuspage'],
      [{ page: PAGE, components: [] }, 'statuspage'],
      [{ page: PAGE, incidents: [incidentRow('fog')] }, 'statuspage'],
      [{ page: PAGE, scheduled_maintenances: [windowRow('dock')] }, 'statuspage'],
      [{ page: { ...PAGE, id: '01JX5T2M8RFERRYB0ATS4ND5EA' }, components: [] }, 'incidentio'],
      [{ format: 'allclear/1', page: { name: 'Larkfield' } }, 'allclear'],
      [{ ...summary(), format: 'allclear/1' }, 'allclear'],
    ] as const) {
      const { provider, why } = detect(body);
      expect(provider.id).equal(id);
      expect(why).to.be.a('string').and.not.be.empty;
      expect(providers).to.include(provider);
    }
  });

  it('ids of providers are told apart', () => {
    const ids = providers.map(({ id }) => id);
    expect(new Set(ids).size).equal(ids.length);
    expect(ids).to.include.members(['allclear', 'statuspage', 'incidentio']);
  });

  it('names the place where an answer stops to make sense', () => {
    for (const [body, path] of [
      [{}, 'page'],
      [null, ''],
      [[], ''],
      [[summary()], ''],
      [0, ''],
      [true, ''],
      [{ page: {} }, 'status'],
      [{ page: PAGE }, 'status'],
      [{ page: null }, 'page'],
      [{ page: [] }, 'page'],
      [{ page: 'Larkfield', components: [] }, 'page'],
      [{ format: 'allclear/2' }, 'page'],
      [{ format: 'allclear/1' }, 'page'],
      [{ format: 'allclear/1', page: [] }, 'page'],
      [{ format: 'allclear/1', page: {} }, 'page.name'],
      [{ format: 'allclear/1', page: { name: 7 } }, 'page.name'],
      [{ page: { name: 7 }, components: [] }, 'page.name'],
    ] as const) {
      const error = thrown(() => parseStatus(body));
      expect(error, JSON.stringify(body)).instanceOf(FormatError);
      expect(error.kind).equal('format');
      expect(error.path, JSON.stringify(body)).equal(path);
      expect(error.message).to.match(
        path ? new RegExp(`^${path}: expected `) : /^document: expected /,
      );
    }
  });

  it('a text that is no JSON is no content, one that is JSON is read', () => {
    for (const text of ['', 'x', '<!doctype html>', '{', '"x', 'undefined', 'NaN']) {
      expect(thrown(() => parseStatus(text)).kind, text).equal('content');
    }
    for (const text of ['"x"', '0', 'null', '[]']) {
      expect(thrown(() => parseStatus(text)).kind, text).equal('format');
    }
  });

  it('a provider that was named is not questioned, but its format is', () => {
    const stranger = { page: { name: 'Larkfield' } };
    expect(thrown(() => parseStatus(stranger)).kind).equal('format');
    expect(parseStatus(stranger, { provider: 'statuspage' }).status).equal('unknown');
    for (const body of [{}, null, [], 'null', 0]) {
      expect(thrown(() => parseStatus(body, { provider: 'statuspage' })).path).equal('page');
      expect(thrown(() => parseStatus(body, { provider: 'incidentio' })).path).equal('page');
    }
    expect(thrown(() => parseStatus({}, { provider: 'allclear' })).path).equal('page');
    expect(thrown(() => parseStatus([], { provider: 'allclear' })).path).equal('');
    for (const provider of ['cassandra', '__proto__', 'STATUSPAGE']) {
      expect(thrown(() => parseStatus(summary(), { provider })).path).equal('provider');
    }
  });
});
